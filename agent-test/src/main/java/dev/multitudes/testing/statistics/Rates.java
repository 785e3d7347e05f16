package dev.multitudes.testing.statistics;

/** Checks on rates, errors and counts that the plans are made from. */
final class Rates {

  static void requireInside(String what, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          "%s must be above 0 and below 1 but was %s".formatted(what, value));
    }
  }

  static void requireOrder(double minimum, double expecting) {
    requireInside("minimum", minimum);
    requireInside("expecting", expecting);
    if (minimum >= expecting) {
      throw new IllegalArgumentException(
          "expecting must be above minimum, but expecting was %s and minimum %s; what is expected of"
                  .formatted(expecting, minimum)
              + " a good agent leaves room above what is just good enough");
    }
  }

  static void requireTrials(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("There must be at least 1 trial but most was " + most);
    }
  }

  private Rates() {}
}
