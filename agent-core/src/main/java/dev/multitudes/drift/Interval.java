package dev.multitudes.drift;

/**
 * Where a number lies with 95 % confidence.
 *
 * @param low the lower bound
 * @param high the upper bound, not below the lower
 */
public record Interval(double low, double high) {

  /** Checks the order. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "The bounds of an interval must be in order but were %s and %s".formatted(low, high));
    }
  }

  /** Whether a number lies within, bounds included. */
  public boolean holds(double number) {
    return low <= number && number <= high;
  }
}
