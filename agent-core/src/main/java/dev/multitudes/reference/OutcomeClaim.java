package dev.multitudes.reference;

import static dev.multitudes.reference.Distinguishability.RISK;

/**
 * Whether nearly every act costs the goal next to nothing. The exact binomial test also holds if
 * the states differ in how hard they are (Hoeffding 1956).
 */
final class OutcomeClaim {
  /** What an act may lose and still be as good as the best, in units of utility. Assumed. */
  private static final double TOLERANCE = .05;

  /** The share of acts that must be as good as the best. Assumed. */
  private static final double RATE = .8;

  private static final double Z = 1.6448536269514722; // the normal distribution's .95 quantile

  static <S extends Record, A> Claim of(Distinguishability<S, A> all) {
    int n = all.sample().total();
    int near = Pursuit.near(all.holder(), all.sample(), TOLERANCE);
    int fewest = new Binomial(n, RATE).fewest(RISK);
    String grounds =
        Told.of(
            "%d of %d decisions lose at most %.2f against the best act; all lose %.4f on the mean."
                + " At n = %d, %s.",
            near,
            n,
            TOLERANCE,
            Pursuit.of(all.holder(), all.sample()).regret(),
            n,
            fewest > n
                ? "not even all of them could show a rate of at least 80 %"
                : Told.of("%d show a rate of at least 80 %% with 95 %% confidence", fewest));
    return new Claim(Level.OUTCOME, standing(near, n, fewest), grounds, needed(near, n, fewest));
  }

  private static Standing standing(int near, int n, int fewest) {
    if (near >= fewest) {
      return Standing.SHOWN;
    }
    return new Binomial(n, RATE).atMost(near) <= RISK ? Standing.REFUTED : Standing.OPEN;
  }

  private static String needed(int near, int n, int fewest) {
    double share = (double) near / n;
    if (near >= fewest) {
      return Told.NOTHING;
    }
    if (share <= RATE) {
      return "At this share no number of decisions would show it.";
    }
    double all = Math.ceil(Math.log(RISK) / Math.log(RATE));
    double some = Math.ceil(Z * Z * RATE * (1 - RATE) / Math.pow(share - RATE, 2));
    return Told.of("At this share about %.0f decisions would show it.", Math.max(all, some));
  }

  private OutcomeClaim() {}
}
