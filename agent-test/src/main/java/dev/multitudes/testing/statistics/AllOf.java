package dev.multitudes.testing.statistics;

import dev.multitudes.drift.Share;

/**
 * How probable it is that k runs of the same task all succeed (pass^k of tau-bench): {@code C(c,k)
 * / C(n,k)}, without bias.
 */
public final class AllOf {

  /**
   * Estimated from trials.
   *
   * @param tally c successes of n trials
   * @param k how many runs; from 1 to n
   * @throws IllegalArgumentException if there were fewer than k trials
   */
  public static double succeed(Tally tally, int k) {
    if (k < 1 || k > tally.trials()) {
      throw new IllegalArgumentException(
          "pass^%d cannot be told from %d trials; k must be from 1 to that"
              .formatted(k, tally.trials()));
    }
    return new Share(tally.successes(), tally.trials()).all(k);
  }

  /** The rate of one run that makes k runs all succeed with this probability. */
  public static double rateFor(double chance, int k) {
    return Math.pow(chance, 1. / k);
  }

  private AllOf() {}
}
