package dev.multitudes.reference;

/** The standard normal distribution. */
final class Normal {
  // Beyond this nothing is left that a double next to 1 could hold.
  private static final double FAR = 8;

  /** P(Z > z), by Marsaglia's series (Journal of Statistical Software 11(4), 2004). */
  static double above(double z) {
    if (Math.abs(z) > FAR) {
      return z > 0 ? 0 : 1;
    }
    double sum = 0;
    double term = z;
    for (int i = 3; sum + term != sum; i += 2) {
      sum += term;
      term *= z * z / i;
    }
    return .5 - sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  private Normal() {}
}
