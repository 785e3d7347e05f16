package dev.multitudes.examples.football;

/**
 * A Gaussian, for what hits where.
 *
 * @param mean the middle
 * @param deviation the standard deviation, above 0
 */
record NormalDistribution(double mean, double deviation) {

  /** The probability of a value between these two; 0 if they are the wrong way round. */
  double between(double low, double high) {
    return high > low ? Math.max(0, upTo(high) - upTo(low)) : 0;
  }

  /** The probability of a value of at most this. */
  double upTo(double value) {
    return .5 * (1 + ErrorFunction.erf((value - mean) / deviation / Math.sqrt(2)));
  }
}
