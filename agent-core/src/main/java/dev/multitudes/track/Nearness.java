package dev.multitudes.track;

import static java.util.Collections.unmodifiableMap;

import dev.multitudes.goal.Attainment;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How near a goal is by one source.
 *
 * @param source what is counted, such as {@code criteria met}
 * @param parts each with whether it is so
 * @param share the potential from 0 to 1, if it can be told
 */
record Nearness(String source, Map<Part, Truth> parts, Optional<Double> share) {

  Nearness {
    parts = unmodifiableMap(new LinkedHashMap<>(parts));
  }

  private static final String CRITERIA = "criteria met";

  /** Whether the parts are steps on the way, so that an act that does none of them is none. */
  boolean saysTheWay() {
    return !source.equals(CRITERIA);
  }

  static Nearness byMilestones(Goal goal, Attainment attainment) {
    var parts = new LinkedHashMap<Part, Truth>();
    goal.milestones()
        .forEach(
            one -> parts.put(Part.of(one), Truth.of(attainment.milestones().contains(one.name()))));
    return new Nearness("milestones done", parts, attainment.way());
  }

  static Nearness byCriteria(Attainment attainment) {
    var parts = new LinkedHashMap<Part, Truth>();
    attainment.criteria().forEach((criterion, is) -> parts.put(Part.of(criterion), is));
    return new Nearness(CRITERIA, parts, attainment.share());
  }

  /** The share of yes; what nobody can tell counts as not yet, unless nothing can be told. */
  static Nearness byChecklist(Map<String, Truth> answers) {
    var parts = new LinkedHashMap<Part, Truth>();
    answers.forEach((question, is) -> parts.put(Part.asked(question), is));
    long yes = answers.values().stream().filter(Truth.HOLDS::equals).count();
    boolean isBlank = answers.values().stream().allMatch(Truth.UNKNOWN::equals);
    return new Nearness(
        "checklist", parts, isBlank ? Optional.empty() : Optional.of((double) yes / parts.size()));
  }

  List<Part> that(Truth truth) {
    var found = new ArrayList<Part>();
    parts.forEach(
        (part, is) -> {
          if (is == truth) {
            found.add(part);
          }
        });
    return found;
  }

  /** The parts of which this is true here and that was true there. */
  List<Part> that(Truth truth, Nearness there, Truth that) {
    var found = that(truth);
    found.removeIf(part -> there.parts.get(part) != that);
    return found;
  }
}
