package dev.multitudes.examples.football;

/** Lengths that have come from outside. */
final class Metres {

  /** The length, with 0 for -0, so that equal places are equal records. */
  static double require(String name, double metres) {
    if (!Double.isFinite(metres)) {
      throw new IllegalArgumentException(
          "%s must be a number of metres but was %s.".formatted(name, metres));
    }
    return metres + 0.0;
  }

  private Metres() {}
}
