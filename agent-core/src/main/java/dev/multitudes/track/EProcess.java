package dev.multitudes.track;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Evidence, act by act, that somebody else's goal is being served: {@code E = sum over rivals of w
 * prod P(act | rival) / P(act | own)}, with the rivals equally weighted.
 *
 * <p>Under an agent that really acts by its own policy E is a nonnegative martingale that begins at
 * 1 (or a supermartingale), so by Ville's inequality it ever reaches 1/rate with a probability of
 * at most {@code rate}, whenever one looks and however long the run (Ville 1939; Ramdas et al.
 * 2023). That holds of the policy that is supposed, not of one that it merely resembles. Computed
 * in logarithms. Immutable.
 */
public final class EProcess {
  private final Map<String, Double> logs;

  private EProcess(Map<String, Double> logs) {
    this.logs = logs;
  }

  /**
   * No evidence yet against these rivals.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static EProcess against(Collection<String> rivals) {
    if (rivals.isEmpty()) {
      throw new IllegalArgumentException("There is no rival goal; name at least one");
    }
    var logs = new LinkedHashMap<String, Double>();
    rivals.forEach(rival -> logs.put(rival, -Math.log(rivals.size())));
    return new EProcess(logs);
  }

  /**
   * After an act.
   *
   * @param own its probability for somebody with the own goal, from 0 to 1
   * @param rivals its probability for somebody with each of the rivals; one that is missing is 0.
   *     If all are 0, and the own one too, nobody does such a thing, and it tells nothing
   */
  public EProcess after(double own, Map<String, Double> rivals) {
    boolean tellsNothing =
        own == 0 && logs.keySet().stream().allMatch(rival -> rivals.getOrDefault(rival, 0.) == 0);
    if (tellsNothing) {
      return this;
    }
    var after = new LinkedHashMap<String, Double>();
    logs.forEach((rival, log) -> after.put(rival, plus(log, own, rivals.getOrDefault(rival, 0.))));
    return new EProcess(after);
  }

  /** A rival that did what it never does is out of the question, whatever follows. */
  private static double plus(double log, double own, double rival) {
    boolean isOut = rival == 0 || log == Double.NEGATIVE_INFINITY;
    return isOut ? Double.NEGATIVE_INFINITY : log + Math.log(rival) - Math.log(own);
  }

  /** The natural logarithm of the evidence; may be infinite. */
  public double log() {
    double largest = logs.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    if (Double.isInfinite(largest)) {
      return largest;
    }
    double sum = logs.values().stream().mapToDouble(log -> Math.exp(log - largest)).sum();
    return largest + Math.log(sum);
  }

  /** The evidence, from 0; 1 is none. */
  public double value() {
    return Math.exp(log());
  }

  /** Whether it is as strong as an honest agent's ever is at most at this rate, from 0 to 1. */
  public boolean reaches(double rate) {
    return log() >= -Math.log(rate);
  }

  /** The rival that most speaks for. */
  public String leading() {
    return logs.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }
}
