package dev.multitudes.track;

import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Step;

/** A tracker that weighs acts by what the goal itself names. */
sealed interface Scales extends GoalTracker permits CriteriaTracker, JudgedTracker {

  Weighing weigh(Goal goal, Step step);

  @Override
  default Judgement judge(Goal goal, Step step) {
    return weigh(goal, step).judgement();
  }
}
