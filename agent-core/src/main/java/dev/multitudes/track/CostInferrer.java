package dev.multitudes.track;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.goal.Inference;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Infers goals from acts where only costs can be planned, and from words nothing.
 *
 * <p>Ramirez and Geffner 2010: the acts O are as probable for somebody who wants g as {@code 1 / (1
 * + e^(-beta D))}, where D is the cost of g without O less the cost of g with O. Somebody without a
 * goal saves nothing either way: D is 0 and the probability one half. A goal that cannot be reached
 * at all explains nothing.
 */
public final class CostInferrer implements GoalInferrer {
  private final List<Goal> goals;
  private final Costs costs;
  private final double beta;

  private CostInferrer(List<Goal> goals, Costs costs, double beta) {
    this.goals = List.copyOf(goals);
    this.costs = costs;
    this.beta = Strictness.of(beta).betas().getFirst();
  }

  /**
   * An inferrer of these goals.
   *
   * @param beta how strictly somebody avoids a cost, per unit of it; at least 0
   */
  public static CostInferrer among(List<Goal> goals, Costs costs, double beta) {
    return new CostInferrer(goals, costs, beta);
  }

  @Override
  public List<Goal> hypotheses() {
    return goals;
  }

  @Override
  public Inference fromWords(String words) {
    return new Unknowing(goals).fromWords(words);
  }

  @Override
  public Inference fromActs(Evidence evidence) {
    return Inference.of(posterior(evidence.acts(), beta))
        .doubtedBy(posterior(evidence.acts(), beta / 2));
  }

  private GoalPosterior posterior(List<Act> observed, double strictness) {
    var likelihoods = new LinkedHashMap<String, Double>();
    for (Goal goal : goals) {
      double saved = costs.avoiding(goal, observed) - costs.doing(goal, observed);
      likelihoods.put(goal.statement(), likelihood(saved, strictness));
    }
    return GoalPosterior.uniformPrior(likelihoods, likelihood(0, strictness));
  }

  private static double likelihood(double saved, double strictness) {
    if (Double.isNaN(saved)) { // infinite either way
      return 0;
    }
    return strictness == 0 ? .5 : 1 / (1 + Math.exp(-strictness * saved));
  }
}
