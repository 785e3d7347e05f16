package dev.multitudes.track;

import dev.multitudes.goal.Criterion;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Milestone;
import java.util.Collection;
import java.util.Locale;

/**
 * Something that is so or is not on the way to a goal.
 *
 * @param kind how sure it is that it is so if it is said to be: {@code exact}, {@code derived},
 *     {@code judged}; or {@code milestone}
 * @param name what is true if it is so
 * @param question what a judge is asked about it; empty if none is
 */
record Part(String kind, String name, String question) {

  static Part of(Criterion criterion) {
    String kind = criterion.strength().name().toLowerCase(Locale.ROOT);
    return new Part(
        kind, criterion.name(), criterion instanceof Criterion.Judged it ? it.rubric() : "");
  }

  static Part of(Milestone milestone) {
    return new Part("milestone", milestone.name(), "");
  }

  /** A question of a checklist. */
  static Part asked(String question) {
    return new Part("judged", question, question);
  }

  boolean isJudged() {
    return !question.isEmpty();
  }

  /** What a verdict rests on that takes all of these to be so: the least sure of them. */
  static Basis weakest(Collection<Part> parts) {
    if (parts.stream().anyMatch(Part::isJudged)) {
      return Basis.JUDGE;
    }
    boolean isExact = parts.stream().allMatch(part -> part.kind.equals("exact"));
    return isExact ? Basis.CRITERIA : Basis.MILESTONES;
  }
}
