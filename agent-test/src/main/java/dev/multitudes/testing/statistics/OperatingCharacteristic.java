package dev.multitudes.testing.statistics;

/**
 * What a plan does if the true rate is known: exact, by going through all numbers of successes
 * after each trial.
 *
 * @param pass how often it passes
 * @param fail how often it fails
 * @param inconclusive how often it gives up; the three sum to 1
 * @param trials how many trials it takes on average
 */
public record OperatingCharacteristic(
    double pass, double fail, double inconclusive, double trials) {

  /**
   * Of this plan, for an agent of this rate.
   *
   * @param rate the true rate, from 0 to 1; trials are independent
   */
  public static OperatingCharacteristic of(Plan plan, double rate) {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("A rate must be from 0 to 1 but was " + rate);
    }
    var sums = new Sums();
    double[] open = {1};
    for (int n = 1; n <= plan.most(); n++) {
      open = sums.settle(plan, n, oneMore(open, rate));
    }
    double left = 0;
    for (double weight : open) {
      left += weight;
    }
    return new OperatingCharacteristic(
        sums.pass, sums.fail, left, sums.trials + plan.most() * left);
  }

  /** Probabilities by number of successes, a trial later. */
  private static double[] oneMore(double[] before, double rate) {
    var after = new double[before.length + 1];
    for (int s = 0; s < before.length; s++) {
      after[s] += before[s] * (1 - rate);
      after[s + 1] += before[s] * rate;
    }
    return after;
  }

  private static final class Sums {
    private double pass;
    private double fail;
    private double trials;

    /** Counts what is decided after n trials, and leaves what is open. */
    private double[] settle(Plan plan, int n, double[] weights) {
      for (int s = 0; s <= n; s++) {
        Reading reading = weights[s] == 0 ? Reading.OPEN : plan.read(new Tally(s, n - s));
        switch (reading) {
          case PASS -> pass += weights[s];
          case FAIL -> fail += weights[s];
          case OPEN -> {
            continue;
          }
        }
        trials += n * weights[s];
        weights[s] = 0;
      }
      return weights;
    }
  }
}
