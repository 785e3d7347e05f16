package dev.multitudes.track;

import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Step;

/** Judges by what a goal itself names: constraints, criteria, failure conditions, milestones. */
final class CriteriaTracker implements Scales {

  @Override
  public Weighing weigh(Goal goal, Step step) {
    return Weighing.of(goal, step);
  }
}
