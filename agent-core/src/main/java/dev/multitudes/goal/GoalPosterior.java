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

  /** How probable a goal must be to be acted on, where nothing better was fitted. */
  public static final double SURE_ENOUGH = .7;

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
    requireLog("no goal", none);
    logs.forEach(GoalPosterior::requireLog);
    double largest = logs.values().stream().reduce(none, Math::max);
    if (largest == Double.NEGATIVE_INFINITY) {
      throw impossible(logs);
    }
    var likelihoods = new LinkedHashMap<String, Double>();
    for (var log : logs.entrySet()) {
      likelihoods.put(log.getKey(), Math.exp(log.getValue() - largest));
    }
    return uniformPrior(likelihoods, Math.exp(none - largest));
  }

  private static void requireLog(String what, double log) {
    if (!(log < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The logarithm of a likelihood must be a number or minus infinity but that of \"%s\" was %s"
              .formatted(what, log));
    }
  }

  private static IllegalArgumentException impossible(Map<String, Double> likelihoods) {
    return new IllegalArgumentException("All hypotheses have likelihood 0: " + likelihoods);
  }

  /**
   * From likelihoods and a uniform prior; all must be at least 0 and not all 0.
   *
   * @param likelihoods of what was seen, by goal
   * @param none of what was seen if there is no goal
   */
  public static GoalPosterior uniformPrior(Map<String, Double> likelihoods, double none) {
    requireLikelihood("no goal", none);
    likelihoods.forEach(GoalPosterior::requireLikelihood);
    double total = likelihoods.values().stream().reduce(none, Double::sum);
    if (total == 0) {
      throw impossible(likelihoods);
    }
    var posterior = new LinkedHashMap<String, Double>();
    for (var goal : likelihoods.entrySet()) {
      posterior.put(goal.getKey(), goal.getValue() / total);
    }
    return new GoalPosterior(posterior, none / total);
  }

  private static void requireLikelihood(String what, double likelihood) {
    if (!(likelihood >= 0 && likelihood < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "A likelihood must be a number of at least 0 but that of \"%s\" was %s"
              .formatted(what, likelihood));
    }
  }

  /**
   * Words and acts together, taken as independent given the goal: the product of both, renormalised
   * (Zhi-Xuan et al. 2024, CLIPS). Who says what somebody is about to do anyway is counted twice by
   * that, so both together seem surer than they are.
   *
   * <p>A goal that only one of them knows, such as one that a model proposed, is to the other as
   * good as no goal: it cannot tell what somebody would do who has it.
   */
  public GoalPosterior and(GoalPosterior other) {
    var product = new LinkedHashMap<String, Double>();
    for (String goal : goals.keySet()) {
      product.put(goal, atLeast(of(goal) * other.orAsNone(goal)));
    }
    for (String goal : other.goals.keySet()) {
      product.putIfAbsent(goal, atLeast(none * other.of(goal)));
    }
    return uniformPrior(product, atLeast(none * other.none));
  }

  private double orAsNone(String goal) {
    return goals.getOrDefault(goal, none);
  }

  /**
   * As surely as this temperature makes it: each probability to the power of 1/T, renormalised.
   * Above 1 it is less sure than before, below 1 surer (Guo et al. 2017).
   */
  public GoalPosterior tempered(double temperature) {
    var logs = new LinkedHashMap<String, Double>();
    goals.forEach((goal, p) -> logs.put(goal, Math.log(p) / temperature));
    return uniformPriorOfLogs(logs, Math.log(none) / temperature);
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

  /** The goal, if it can be told with the usual sureness of .7; see {@link #answer(double)}. */
  public Optional<String> answer() {
    return answer(SURE_ENOUGH);
  }

  /**
   * The goal, if it can be told: its probability is at least the one given and twice that of the
   * next hypothesis, and no goal is below .5. Otherwise empty, which means: do not act as if you
   * knew.
   *
   * @param sureEnough from 0 to 1
   */
  public Optional<String> answer(double sureEnough) {
    return mostProbable()
        .filter(best -> of(best) >= sureEnough && of(best) >= LEAD * next(best))
        .filter(best -> none < NO_GOAL);
  }

  private double next(String best) {
    return goals.entrySet().stream()
        .filter(goal -> !goal.getKey().equals(best))
        .mapToDouble(Map.Entry::getValue)
        .reduce(none, Math::max);
  }

  /** What to ask somebody, to split the two hypotheses that are most probable. */
  public String question() {
    return Splitting.question(this);
  }
}
