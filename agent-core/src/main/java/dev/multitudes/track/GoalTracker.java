package dev.multitudes.track;

import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Step;

/**
 * Judges what each act does for a goal.
 *
 * <p>Precedence of verdicts: a violation, then achievement, then foreclosure, then how good the act
 * was. Without anything to judge by, the verdict is {@link dev.multitudes.goal.Verdict#UNKNOWN},
 * never a pass.
 */
@FunctionalInterface
public interface GoalTracker {

  /**
   * Judges one act. If this throws, the run ends as broken, with the cause.
   *
   * @param goal what is wanted; may be unstated
   * @param step the act, with the evidence before and after it
   */
  Judgement judge(Goal goal, Step step);

  /** Judges by the goal's own criteria, constraints and milestones; needs no simulated world. */
  static GoalTracker byCriteria() {
    return new CriteriaTracker();
  }
}
