package dev.multitudes.track;

import dev.multitudes.goal.Attainment;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * How near a goal is by one source.
 *
 * @param source what is counted
 * @param parts the part of this index; the same before and after an act. Most acts change none, so
 *     they are made only for those that have to be told of
 * @param truths whether each of them is so
 * @param share the potential from 0 to 1, if it can be told
 */
record Nearness(
    Source source, IntFunction<Part> parts, List<Truth> truths, Optional<Double> share) {

  /** What is counted. */
  enum Source {
    MILESTONES("milestones done"),
    CRITERIA("criteria met"),
    CHECKLIST("checklist");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    String inWords() {
      return words;
    }
  }

  Nearness {
    truths = List.copyOf(truths);
  }

  static Nearness byMilestones(Goal goal, Attainment attainment) {
    var done = new Truth[goal.milestones().size()];
    for (int i = 0; i < done.length; i++) {
      done[i] = Truth.of(attainment.milestones().contains(goal.milestones().get(i).name()));
    }
    return new Nearness(
        Source.MILESTONES,
        index -> Part.of(goal.milestones().get(index)),
        List.of(done),
        attainment.way());
  }

  static Nearness byCriteria(Goal goal, Attainment attainment) {
    return new Nearness(
        Source.CRITERIA,
        index -> Part.of(goal.achieved().get(index)),
        attainment.truths(),
        attainment.share());
  }

  /** The share of yes; what nobody can tell counts as not yet, unless nothing can be told. */
  static Nearness byChecklist(Map<String, Truth> answers) {
    List<Part> parts = answers.keySet().stream().map(Part::asked).toList();
    List<Truth> truths = List.copyOf(answers.values());
    int yes = Collections.frequency(truths, Truth.HOLDS);
    boolean isBlank = Collections.frequency(truths, Truth.UNKNOWN) == truths.size();
    return new Nearness(
        Source.CHECKLIST,
        parts::get,
        truths,
        isBlank ? Optional.empty() : Optional.of((double) yes / truths.size()));
  }

  /** Whether the parts are steps on the way, so that an act that does none of them is none. */
  boolean saysTheWay() {
    return source != Source.CRITERIA;
  }

  int count(Truth truth) {
    return Collections.frequency(truths, truth);
  }

  /** The parts of which anybody can tell whether they are so. */
  List<Part> known() {
    var known = new ArrayList<Part>();
    for (int i = 0; i < truths.size(); i++) {
      if (truths.get(i) != Truth.UNKNOWN) {
        known.add(parts.apply(i));
      }
    }
    return known;
  }

  /** The parts of which this is true. */
  List<Part> that(Truth truth) {
    return that(truth, this, truth);
  }

  /** The parts of which this is true here and that was true there. */
  List<Part> that(Truth truth, Nearness there, Truth that) {
    var found = new ArrayList<Part>();
    for (int i = 0; i < truths.size(); i++) {
      if (truths.get(i) == truth && there.truths.get(i) == that) {
        found.add(parts.apply(i));
      }
    }
    return found;
  }
}
