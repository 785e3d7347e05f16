package dev.multitudes.track;

import dev.multitudes.goal.Criterion;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Milestone;
import java.util.Collection;

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
    return switch (criterion) {
      case Criterion.Exact exact -> new Part("exact", exact.name(), "");
      case Criterion.Derived derived -> new Part("derived", derived.name(), "");
      case Criterion.Judged judged -> new Part("judged", judged.name(), judged.rubric());
    };
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
    boolean isExact = true;
    for (Part part : parts) {
      if (part.isJudged()) {
        return Basis.JUDGE;
      }
      isExact &= part.kind.equals("exact");
    }
    return isExact ? Basis.CRITERIA : Basis.MILESTONES;
  }
}
