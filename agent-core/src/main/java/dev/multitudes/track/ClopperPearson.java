package dev.multitudes.track;

/** The exact upper bound of a rate (Clopper and Pearson 1934), without special functions. */
final class ClopperPearson {
  private static final int HALVINGS = 60;

  /**
   * The rate at which so few hits would be as rare as the level says; 1 if all are hits, or nothing
   * was tried.
   *
   * @param hits from 0 to {@code of}
   * @param level the one-sided confidence, such as .95
   */
  static double upper(int hits, int of, double level) {
    if (hits >= of) {
      return 1;
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (atMost(hits, of, middle) > 1 - level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** The probability of at most so many hits: the sum of the binomial distribution, in logs. */
  private static double atMost(int hits, int of, double rate) {
    double log = of * Math.log1p(-rate);
    double sum = Math.exp(log);
    for (int k = 1; k <= hits; k++) {
      log += Math.log((of - k + 1.) / k) + Math.log(rate) - Math.log1p(-rate);
      sum += Math.exp(log);
    }
    return sum;
  }

  private ClopperPearson() {}
}
