package dev.multitudes.reference;

/**
 * How much better the own goal predicts a sample than a rival does: the own at a beta that is
 * given, the rival at the beta that is best for it. If the acts really come from the rival, at
 * whatever beta, the odds reach 1/risk with no more than this risk (universal inference, Wasserman
 * et al., PNAS 2020).
 *
 * @param bits the logarithm of the odds for each decision, to base 2
 * @param n how many decisions
 */
record Odds(double bits, int n) {

  static <S extends Record, A> Odds of(
      ReferenceGoalHolder<S, A> own, double beta, Meg rival, Decisions<S, A> sample) {
    double ownBits = Meg.bits(own, sample, sample.panel(), beta);
    return new Odds(ownBits - rival.bits(), sample.total());
  }

  /** All decisions together. */
  double total() {
    return bits * n;
  }

  boolean reach(double risk) {
    return total() >= asked(risk);
  }

  /** How many decisions it takes, if each goes on to tell so much; infinite if none do. */
  double needed(double risk) {
    return bits > 0 ? Math.ceil(asked(risk) / bits) : Double.POSITIVE_INFINITY;
  }

  private static double asked(double risk) {
    return -Math.log(risk) / Math.log(2);
  }
}
