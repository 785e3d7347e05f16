package dev.multitudes.track;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import dev.multitudes.goal.Consulted;
import dev.multitudes.goal.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a judge said about one act.
 *
 * @param standing what the judge's word is worth
 * @param before its answers by question, before the act
 * @param after its answers after the act
 */
record Hearing(Standing standing, Map<String, Opinion> before, Map<String, Opinion> after) {
  static final Hearing NONE = new Hearing(Standing.UNVALIDATED, Map.of(), Map.of());
  private static final Opinion NOT_ASKED = Opinion.unknown("no judge was asked");

  boolean isOfNothing() {
    return after.isEmpty();
  }

  Truth before(String question) {
    return before.getOrDefault(question, NOT_ASKED).answer();
  }

  Truth after(String question) {
    return after.getOrDefault(question, NOT_ASKED).answer();
  }

  Nearness nearnessBefore() {
    return Nearness.byChecklist(answers(before));
  }

  Nearness nearnessAfter() {
    return Nearness.byChecklist(answers(after));
  }

  private static Map<String, Truth> answers(Map<String, Opinion> opinions) {
    var answers = new LinkedHashMap<String, Truth>();
    opinions.forEach((question, opinion) -> answers.put(question, opinion.answer()));
    return answers;
  }

  /** What it took; empty if all was known before. */
  Optional<Consulted> took() {
    if (isOfNothing()) {
      return Optional.empty();
    }
    return after.values().stream().flatMap(it -> it.consulted().stream()).reduce(Consulted::plus);
  }

  /** The parts by their strength, such as {@code exact: the ball is in the net}. */
  String told(List<Part> parts) {
    return parts.stream()
        .collect(
            groupingBy(this::kind, LinkedHashMap::new, mapping(this::cited, joining(", and "))))
        .entrySet()
        .stream()
        .map(kind -> kind.getKey() + ": " + kind.getValue())
        .collect(joining("; "));
  }

  private String kind(Part part) {
    return part.isJudged() ? "judged (" + standing.label() + ")" : part.kind();
  }

  private String cited(Part part) {
    return part.isJudged()
        ? part.name() + after.getOrDefault(part.question(), NOT_ASKED).cited()
        : part.name();
  }
}
