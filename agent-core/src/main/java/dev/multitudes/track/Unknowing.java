package dev.multitudes.track;

import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.goal.Inference;
import java.util.LinkedHashMap;
import java.util.List;

/** Thinks that each goal, and none, is equally probable, whatever is said and done. */
record Unknowing(List<Goal> hypotheses) implements GoalInferrer {

  @Override
  public Inference fromWords(String words) {
    return uniform();
  }

  @Override
  public Inference fromActs(Evidence evidence) {
    return uniform();
  }

  private Inference uniform() {
    var likelihoods = new LinkedHashMap<String, Double>();
    hypotheses.forEach(goal -> likelihoods.put(goal.statement(), 1.));
    return Inference.of(GoalPosterior.uniformPrior(likelihoods, 1));
  }
}
