package dev.multitudes.goal;

import java.util.function.Predicate;

/**
 * One condition, named by what is true when it holds ("the ball is in the net"). The name enters
 * the fingerprint of the goal.
 *
 * <p>There are three strengths, and a verdict always says which it rests on.
 */
public sealed interface Criterion {

  /** The condition in words. */
  String name();

  /** How sure it is that the condition holds if it is said to. */
  default Strength strength() {
    return switch (this) {
      case Exact exact -> Strength.EXACT;
      case Derived derived -> Strength.DERIVED;
      case Judged judged -> Strength.JUDGED;
    };
  }

  /**
   * Decided from the evidence alone, so that it can be decided again on a saved run.
   *
   * @param name the condition in words
   * @param holds must not close over anything that changes. If it throws, the run ends as broken,
   *     with the cause
   */
  record Exact(String name, Predicate<Evidence> holds) implements Criterion {

    /** Checks the name. */
    public Exact {
      name = Names.require("criterion", name);
    }

    /** Whether the condition holds on this evidence. */
    public boolean holdsOn(Evidence evidence) {
      return holds.test(evidence);
    }
  }

  /**
   * Holds once so much of the goal's milestones is done.
   *
   * @param name the condition in words
   * @param share of the milestones' weight, above 0, up to 1
   */
  record Derived(String name, double share) implements Criterion {

    /** Checks name and share. */
    public Derived {
      name = Names.require("criterion", name);
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "The share of milestones for \"%s\" must be above 0, up to 1, but was %s"
                .formatted(name, share));
      }
    }
  }

  /**
   * Decided by a judge, usually a model, that is asked the rubric. Nobody can tell without one.
   *
   * @param name the condition in words
   * @param rubric the question, to be answered by yes, no or unknown
   */
  record Judged(String name, String rubric) implements Criterion {

    /** Checks name and rubric. */
    public Judged {
      name = Names.require("criterion", name);
      if (rubric.isBlank()) {
        throw new IllegalArgumentException(
            "The criterion \"%s\" needs a rubric: a question that can be answered by yes or no"
                .formatted(name));
      }
      rubric = rubric.strip();
    }
  }

  /** How sure it is that a condition holds if it is said to, from the surest on. */
  enum Strength {
    /** Checked on the state of the world, or on calls that ran. */
    EXACT,
    /** Put together from milestones. */
    DERIVED,
    /** The opinion of a judge. */
    JUDGED
  }
}
