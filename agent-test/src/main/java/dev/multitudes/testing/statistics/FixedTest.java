package dev.multitudes.testing.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A test of a fixed number of trials, stopped as soon as the rest cannot change the verdict.
 *
 * @param minimum the rate that is to be reached; in (0, 1)
 * @param most the number of trials
 * @param needed successes to pass; from 1 to the number of trials
 */
public record FixedTest(double minimum, int most, int needed) implements Plan {
  /** Trials that {@link #between} looks through. */
  private static final int MOST = 10_000;

  /** Checks the ranges. */
  public FixedTest {
    Rates.requireInside("minimum", minimum);
    Rates.requireTrials(most);
    if (needed < 1 || needed > most) {
      throw new IllegalArgumentException(
          "Of %d trials from 1 to %d can be needed to pass, but it was %d"
              .formatted(most, most, needed));
    }
  }

  /**
   * The smallest test in which a rate of minimum passes at most this often, and a rate of expecting
   * at least that often.
   *
   * @param alpha how often a rate of minimum may pass; in (0, 1)
   * @param power how often a rate of expecting has to; in (0, 1)
   * @throws IllegalArgumentException if that takes more than 10 000 trials
   */
  public static FixedTest between(double minimum, double expecting, double alpha, double power) {
    Rates.requireOrder(minimum, expecting);
    Rates.requireInside("alpha", alpha);
    Rates.requireInside("power", power);
    for (int n = 1; n <= MOST; n++) {
      int needed = needed(n, minimum, alpha);
      if (needed <= n && passes(n, needed, expecting) >= power) {
        return new FixedTest(minimum, n, needed);
      }
    }
    throw new IllegalArgumentException(
        "To tell %s from %s takes more than %d trials; let them lie further apart"
            .formatted(expecting, minimum, MOST));
  }

  private static int needed(int n, double minimum, double alpha) {
    return BinomialDistribution.of(n, minimum).inverseSurvivalProbability(alpha) + 1;
  }

  private static double passes(int n, int needed, double rate) {
    return BinomialDistribution.of(n, rate).survivalProbability(needed - 1);
  }

  /** How often an agent of this rate passes; exact. */
  public double passes(double rate) {
    return passes(most, needed, rate);
  }

  @Override
  public Reading read(Tally tally) {
    if (tally.successes() >= needed) {
      return Reading.PASS;
    }
    return tally.failures() > most - needed ? Reading.FAIL : Reading.OPEN;
  }

  @Override
  public String told() {
    return "fixed: at least %d successes in %d trials".formatted(needed, most);
  }

  @Override
  public String told(Tally tally) {
    return "%d successes, %d needed; %d failures, %d allowed"
        .formatted(tally.successes(), needed, tally.failures(), most - needed);
  }
}
