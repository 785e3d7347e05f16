package dev.multitudes.drift;

import java.util.List;

/**
 * What a measure is like as long as nothing drifts, so that a value can be told in deviations.
 *
 * @param mean of the measure, in its own unit
 * @param deviation standard deviation, in the same unit; above 0
 */
public record Baseline(double mean, double deviation) {

  /** Checks that there is something to divide by. */
  public Baseline {
    if (!(deviation > 0) || !Double.isFinite(mean + deviation)) {
      throw new IllegalArgumentException(
          "A baseline needs a finite mean and a finite deviation above 0 but has mean %s and deviation %s"
              .formatted(mean, deviation));
    }
  }

  /**
   * Mean and sample standard deviation (divided by n - 1).
   *
   * @param values at least 2
   * @param leastDeviation taken instead of a smaller one: a few values that happen to be alike must
   *     not make everything else look far away; above 0
   */
  public static Baseline of(List<Double> values, double leastDeviation) {
    if (values.size() < 2) {
      throw new IllegalArgumentException(
          "A deviation needs at least 2 values but there are only " + values);
    }
    double mean = values.stream().mapToDouble(x -> x).sum() / values.size();
    double squares = values.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    return new Baseline(mean, Math.max(leastDeviation, Math.sqrt(squares / (values.size() - 1))));
  }

  /** How many deviations a value lies above the mean; for measures that grow with drift. */
  public double above(double value) {
    return (value - mean) / deviation;
  }

  /** How many deviations a value lies below the mean; for measures that fall with drift. */
  public double below(double value) {
    return (mean - value) / deviation;
  }
}
