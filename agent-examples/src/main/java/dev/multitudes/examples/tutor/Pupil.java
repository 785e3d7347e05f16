package dev.multitudes.examples.tutor;

/**
 * Somebody who learns by being asked: Bayesian knowledge tracing (Corbett and Anderson 1995), with
 * made-up parameters.
 *
 * @param mastery how probable it is that the pupil has learnt it, from 0 to 1
 */
record Pupil(double mastery) {
  private static final double LEARNT_BEFORE = .2;
  private static final double LEARNS = .3;
  private static final double SLIPS = .1;
  private static final double GUESSES = .25;

  /** From here on the pupil counts as having learnt it. */
  static final double ENOUGH = .95;

  static final Pupil NEW = new Pupil(LEARNT_BEFORE);

  /** How probable it is that the next answer is right. */
  double answersRightly() {
    return mastery * (1 - SLIPS) + (1 - mastery) * GUESSES;
  }

  Pupil afterRight() {
    return learning(mastery * (1 - SLIPS) / answersRightly());
  }

  Pupil afterWrong() {
    return learning(mastery * SLIPS / (1 - answersRightly()));
  }

  private static Pupil learning(double hadLearnt) {
    return new Pupil(hadLearnt + (1 - hadLearnt) * LEARNS);
  }
}
