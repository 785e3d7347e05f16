package dev.multitudes.testing.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Evidence that may be looked at after each trial: a mixture of likelihood ratios over all rates
 * above (or below) p0, each equally probable. With n = s + f:
 *
 * <pre>
 * above: P(Bin(n+1, p0) &lt;= s)     / [(n+1) C(n,s) p0^s (1-p0)^f (1-p0)]
 * below: P(Bin(n+1, p0) &gt;= s + 1) / [(n+1) C(n,s) p0^s (1-p0)^f p0]
 * </pre>
 *
 * <p>If the true rate is at most p0, each component of {@code above} is a supermartingale, so it
 * ever reaches 1/alpha with probability alpha at most (Ville 1939); {@code below} likewise.
 * Peeking, stopping early and adding trials are all allowed.
 */
public final class EProcess {

  /** The logarithm of the evidence that the rate is above p0. */
  public static double logAbove(Tally tally, double p0) {
    Rates.requireInside("p0", p0);
    double tail =
        BinomialDistribution.of(tally.trials() + 1, p0).cumulativeProbability(tally.successes());
    return Math.log(tail) - logWeight(tally, p0) - Math.log1p(-p0);
  }

  /** The logarithm of the evidence that the rate is below p0. */
  public static double logBelow(Tally tally, double p0) {
    Rates.requireInside("p0", p0);
    double tail =
        BinomialDistribution.of(tally.trials() + 1, p0).survivalProbability(tally.successes());
    return Math.log(tail) - logWeight(tally, p0) - Math.log(p0);
  }

  private static double logWeight(Tally tally, double p0) {
    return Math.log(tally.trials() + 1)
        + BinomialDistribution.of(tally.trials(), p0).logProbability(tally.successes());
  }

  /** The evidence that the rate is above p0; 1 before the first trial. */
  public static double above(Tally tally, double p0) {
    return Math.exp(logAbove(tally, p0));
  }

  /** The evidence that the rate is below p0; 1 before the first trial. */
  public static double below(Tally tally, double p0) {
    return Math.exp(logBelow(tally, p0));
  }

  /**
   * Below this the rate does not lie, at all times at once, but with probability alpha: the largest
   * p0 that the evidence excludes.
   */
  public static double lowerBound(Tally tally, double alpha) {
    Rates.requireInside("alpha", alpha);
    double bar = -Math.log(alpha);
    double excluded = 0;
    double open = 1;
    for (int i = 0; i < 100; i++) {
      double middle = (excluded + open) / 2;
      if (middle > 0 && middle < 1 && logAbove(tally, middle) >= bar) {
        excluded = middle;
      } else {
        open = middle;
      }
    }
    return excluded;
  }

  private EProcess() {}
}
