package dev.multitudes.testing.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** Bounds of a rate that are exact for a fixed number of trials (Clopper and Pearson 1934). */
public final class ExactBound {

  /** Below this the rate does not lie, but with probability alpha. */
  public static double lower(Tally tally, double alpha) {
    Rates.requireInside("alpha", alpha);
    return tally.successes() == 0
        ? 0
        : BetaDistribution.of(tally.successes(), tally.failures() + 1.)
            .inverseCumulativeProbability(alpha);
  }

  /** Above this the rate does not lie, but with probability alpha. */
  public static double upper(Tally tally, double alpha) {
    return 1 - lower(tally.turned(), alpha);
  }

  /** How many trials without a failure show a rate of at least p0, with error alpha. */
  public static int faultlessTrials(double p0, double alpha) {
    Rates.requireInside("p0", p0);
    Rates.requireInside("alpha", alpha);
    return (int) Math.ceil(Math.log(alpha) / Math.log(p0));
  }

  private ExactBound() {}
}
