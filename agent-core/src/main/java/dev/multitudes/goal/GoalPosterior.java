package dev.multitudes.goal;

import static java.util.Collections.unmodifiableMap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How probable each goal is, with the rival hypothesis that there is no goal at all.
 *
 * @param goals probability by the goal's statement, in the order in which the hypotheses were given
 * @param none probability of no goal; all together sum to 1
 */
public record GoalPosterior(Map<String, Double> goals, double none) {

  private static final double SUM_TOLERANCE = 1e-9;
  private static final double SURE_ENOUGH = .7;
  private static final double LEAD = 2;
  private static final double NO_GOAL = .5;

  /** Copies the map, keeps its order and checks that the probabilities sum to 1. */
  public GoalPosterior {
    goals = unmodifiableMap(new LinkedHashMap<>(goals));
    requireProbability("no goal", none);
    goals.forEach(GoalPosterior::requireProbability);
    double sum = none;
    for (double probability : goals.values()) {
      sum += probability;
    }
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException(
          "Probabilities of goals and of none must sum to 1 but sum to " + sum);
    }
  }

  private static void requireProbability(String what, double probability) {
    if (!(probability >= 0 && probability <= 1 + SUM_TOLERANCE)) {
      throw new IllegalArgumentException(
          "A probability must be from 0 to 1 but that of \"%s\" was %s"
              .formatted(what, probability));
    }
  }

  /**
   * From logarithms of likelihoods and a uniform prior, so that many small likelihoods do not
   * vanish.
   *
   * @param logs of what was seen, by goal
   * @param none of what was seen if there is no goal
   */
  public static GoalPosterior uniformPriorOfLogs(Map<String, Double> logs, double none) {
    double largest = none;
    for (double log : logs.values()) {
      largest = Math.max(largest, log);
    }
    var likelihoods = new LinkedHashMap<String, Double>();
    for (var log : logs.entrySet()) {
      likelihoods.put(log.getKey(), Math.exp(log.getValue() - largest));
    }
    return uniformPrior(likelihoods, Math.exp(none - largest));
  }

  /**
   * From likelihoods and a uniform prior; all must be at least 0 and not all 0.
   *
   * @param likelihoods of what was seen, by goal
   * @param none of what was seen if there is no goal
   */
  public static GoalPosterior uniformPrior(Map<String, Double> likelihoods, double none) {
    double total = none;
    for (double likelihood : likelihoods.values()) {
      total += likelihood;
    }
    if (!(total > 0)) {
      throw new IllegalArgumentException("All hypotheses have likelihood 0: " + likelihoods);
    }
    var posterior = new LinkedHashMap<String, Double>();
    for (var goal : likelihoods.entrySet()) {
      posterior.put(goal.getKey(), goal.getValue() / total);
    }
    return new GoalPosterior(posterior, none / total);
  }

  /** Words and acts together, taken as independent: the product of both, renormalised. */
  public GoalPosterior and(GoalPosterior other) {
    var product = new LinkedHashMap<String, Double>();
    goals.forEach((goal, p) -> product.put(goal, atLeast(p * other.of(goal))));
    return uniformPrior(product, atLeast(none * other.none));
  }

  /** Two sources that exclude each other's goals shall not exclude everything. */
  private static double atLeast(double product) {
    return Math.max(product, Double.MIN_NORMAL);
  }

  /** The probability of this goal; 0 if it is not among the hypotheses. */
  public double of(String statement) {
    return goals.getOrDefault(statement, 0.);
  }

  /** The most probable goal, whether or not it is probable enough. */
  public Optional<String> mostProbable() {
    return goals.entrySet().stream()
        .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
        .map(Map.Entry::getKey);
  }

  /**
   * The goal, if it can be told: its probability is at least .7 and twice that of the next
   * hypothesis, and no goal is below .5. Otherwise empty, which means: do not act as if you knew.
   */
  public Optional<String> answer() {
    return mostProbable().filter(this::standsOut);
  }

  private boolean standsOut(String best) {
    double probability = of(best);
    double second =
        goals.entrySet().stream()
            .filter(goal -> !goal.getKey().equals(best))
            .mapToDouble(Map.Entry::getValue)
            .reduce(none, Math::max);
    return probability >= SURE_ENOUGH && probability >= LEAD * second && none < NO_GOAL;
  }
}
