package dev.multitudes.reference;

/**
 * A classifier two-sample test (C2ST, Lopez-Paz and Oquab 2017): somebody who has learned from some
 * of the acts guesses of others whose they are. If nobody can tell, half the guesses are right.
 *
 * <p>That the test does not reject proves nothing: {@link #neededToDetect} says how many guesses it
 * takes to notice a difference, and {@link #neededToShow} to show that there is none to speak of.
 *
 * @param right how many guesses on held-out acts were right
 * @param guesses how many there were, at least 1
 */
public record TwoSample(int right, int guesses) {
  // Quantiles of the normal distribution: .95 for the risk of a false alarm, .8 for the power.
  private static final double Z_RISK = 1.6448536269514722;
  private static final double Z_POWER = .8416212335729143;
  private static final double CHANCE = .5;

  /** Checks the counts. */
  public TwoSample {
    if (guesses < 1 || right < 0 || right > guesses) {
      throw new IllegalArgumentException(
          "There must be a guess, and no more right ones than guesses, but were %d of %d."
              .formatted(right, guesses));
    }
  }

  /**
   * Half of each state's decisions are learned, and of the others, mixed with as many acts drawn
   * from the reference, it is guessed whose they are.
   *
   * @param seed of what is learned, of what the reference does, and of guesses between equals
   */
  public static <S, A> TwoSample of(Decisions<S, A> sample, Policy<S, A> reference, long seed) {
    return Guesses.on(sample, reference, seed);
  }

  /** The share of right guesses. */
  public double accuracy() {
    return (double) right / guesses;
  }

  /** How probable at least so many right guesses are by chance, exactly. */
  public double exactP() {
    return new Binomial(guesses, CHANCE).atLeast(right);
  }

  /** The same by the normal distribution N(1/2, 1/(4n)), as the literature has it. */
  public double normalP() {
    return Normal.above((accuracy() - CHANCE) * 2 * Math.sqrt(guesses));
  }

  /**
   * How many guesses it takes to notice, with power .8 at risk .05, that this share is right.
   *
   * @param accuracy above 1/2, below 1
   */
  public static int neededToDetect(double accuracy) {
    double distance = accuracy - CHANCE;
    return needed((Z_RISK * CHANCE + Z_POWER * deviation(accuracy)) / distance);
  }

  /**
   * How many guesses it takes to show, with power .8 at risk .05, that the share of right ones is
   * at most 1/2 + delta, if it is 1/2.
   *
   * @param delta above 0, below 1/2
   */
  public static int neededToShow(double delta) {
    return needed((Z_RISK * deviation(CHANCE + delta) + Z_POWER * CHANCE) / delta);
  }

  private static double deviation(double share) {
    if (!(share > CHANCE && share < 1)) {
      throw new IllegalArgumentException(
          "The share of right guesses must be above .5 and below 1 but was " + share);
    }
    return Math.sqrt(share * (1 - share));
  }

  private static int needed(double root) {
    return (int) Math.ceil(root * root);
  }
}
