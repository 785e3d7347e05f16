package dev.multitudes.track;

import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Inference;
import java.util.List;
import java.util.Optional;

/** An inferrer that is as sure as it proved to be. */
record Calibrated(GoalInferrer inferrer, Calibration calibration) implements GoalInferrer {

  @Override
  public List<Goal> hypotheses() {
    return inferrer.hypotheses();
  }

  @Override
  public Optional<Goal> hypothesis(String statement) {
    return inferrer.hypothesis(statement);
  }

  @Override
  public Inference fromWords(String words) {
    return calibration.applied(inferrer.fromWords(words));
  }

  @Override
  public Inference fromActs(Evidence evidence) {
    return calibration.applied(inferrer.fromActs(evidence));
  }
}
