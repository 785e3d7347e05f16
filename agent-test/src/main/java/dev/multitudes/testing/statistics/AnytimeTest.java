package dev.multitudes.testing.statistics;

import java.util.Locale;

/**
 * A test against a minimum alone, valid whenever one looks and however many trials are added:
 * passes when the evidence that the rate is above it reaches 1/alpha, fails when that it is below
 * does. The price beside a test of fixed size is more trials.
 *
 * @param minimum the rate that is to be reached; in (0, 1)
 * @param alpha how often either verdict may be wrong; in (0, 1)
 * @param most trials at most
 * @see EProcess
 */
public record AnytimeTest(double minimum, double alpha, int most) implements Plan {

  /** Checks the ranges. */
  public AnytimeTest {
    Rates.requireInside("minimum", minimum);
    Rates.requireInside("alpha", alpha);
    Rates.requireTrials(most);
  }

  @Override
  public Reading read(Tally tally) {
    double bar = -Math.log(alpha);
    if (EProcess.logAbove(tally, minimum) >= bar) {
      return Reading.PASS;
    }
    return EProcess.logBelow(tally, minimum) >= bar ? Reading.FAIL : Reading.OPEN;
  }

  @Override
  public String told() {
    return String.format(
        Locale.ROOT, "anytime: at least %s, error %s, at most %d trials", minimum, alpha, most);
  }

  @Override
  public String told(Tally tally) {
    return String.format(
        Locale.ROOT,
        "evidence for passing %.3g, for failing %.3g, needed %.3g",
        EProcess.above(tally, minimum),
        EProcess.below(tally, minimum),
        1 / alpha);
  }
}
