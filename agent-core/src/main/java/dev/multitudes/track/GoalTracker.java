package dev.multitudes.track;

import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Step;

/**
 * Judges what each act does for a goal.
 *
 * <p>Precedence of verdicts: a violation, then achievement, then foreclosure, then how good the act
 * was. How near the goal is, the first of these sources tells, and the judgement names it; sources
 * are never averaged: a simulated world ({@link WorldTracker}: values, or what is known of what is
 * hidden), milestones, the share of criteria, a judge's {@link Checklist}. {@link Likeness} only
 * ranks. Without anything to judge by, the verdict is {@link dev.multitudes.goal.Verdict#UNKNOWN},
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

  /** Where this tracker has nothing to judge by, that one is asked. */
  default GoalTracker orElse(GoalTracker weaker) {
    return (goal, step) -> {
      Judgement judgement = judge(goal, step);
      return judgement.basis() == Basis.NONE && judgement.consulted().isEmpty()
          ? weaker.judge(goal, step)
          : judgement;
    };
  }

  /** Judges by the goal's own criteria, constraints and milestones; needs no simulated world. */
  static GoalTracker byCriteria() {
    return new CriteriaTracker();
  }

  /** The same, and this judge is asked about what only a judge can tell. */
  static JudgedTracker judgedBy(Judge judge) {
    return JudgedTracker.asking(judge);
  }
}
