package dev.multitudes.testing.statistics;

import java.util.Locale;

/**
 * Wald's sequential probability ratio test (1945) of {@code p <= minimum} against {@code p >=
 * expecting}: with s successes and f failures {@code L = s ln(p1/p0) + f ln((1-p1)/(1-p0))} passes
 * at {@code ln((1-beta)/alpha)} and fails at {@code ln(beta/(1-alpha))}.
 *
 * <p>Both errors are Wald's approximations, and giving up after {@code most} trials changes them:
 * {@link OperatingCharacteristic} gives the exact ones.
 *
 * @param minimum p0, the rate that is just not good enough any more; in (0, 1)
 * @param expecting p1, the rate of a good agent; above minimum, below 1
 * @param alpha how often an agent of rate p0 may pass; in (0, 1)
 * @param beta how often an agent of rate p1 may fail; in (0, 1), alpha + beta below 1
 * @param most trials at most
 */
public record SequentialTest(double minimum, double expecting, double alpha, double beta, int most)
    implements Plan {

  /** How often a good agent may fail unless said otherwise. */
  public static final double BETA = .1;

  /** Checks the ranges. */
  public SequentialTest {
    Rates.requireOrder(minimum, expecting);
    Rates.requireInside("alpha", alpha);
    Rates.requireInside("beta", beta);
    if (alpha + beta >= 1) {
      throw new IllegalArgumentException(
          "alpha and beta must be below 1 together but were %s and %s".formatted(alpha, beta));
    }
    Rates.requireTrials(most);
  }

  /** L above which it passes. */
  public double upper() {
    return Math.log((1 - beta) / alpha);
  }

  /** L below which it fails. */
  public double lower() {
    return Math.log(beta / (1 - alpha));
  }

  /** What a success adds to L. */
  public double gain() {
    return Math.log(expecting / minimum);
  }

  /** What a failure adds to L; negative. */
  public double loss() {
    return Math.log((1 - expecting) / (1 - minimum));
  }

  /** L, the logarithm of the likelihood ratio. */
  public double ratio(Tally tally) {
    return tally.successes() * gain() + tally.failures() * loss();
  }

  @Override
  public Reading read(Tally tally) {
    double ratio = ratio(tally);
    return ratio >= upper() ? Reading.PASS : ratio <= lower() ? Reading.FAIL : Reading.OPEN;
  }

  @Override
  public String told() {
    return String.format(
        Locale.ROOT,
        "sequential: at least %s, expecting %s, errors %s and %s, at most %d trials",
        minimum,
        expecting,
        alpha,
        beta,
        most);
  }

  @Override
  public String told(Tally tally) {
    return String.format(
        Locale.ROOT, "L = %.3f, passes at %.3f, fails at %.3f", ratio(tally), upper(), lower());
  }
}
