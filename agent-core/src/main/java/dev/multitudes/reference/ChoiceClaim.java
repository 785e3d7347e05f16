package dev.multitudes.reference;

/** Whether the acts are distributed as those of a bounded goal-holder. */
final class ChoiceClaim {

  static <S extends Record, A> Claim of(Distinguishability<S, A> all) {
    VariationBound bound = all.bound();
    String grounds =
        Told.of(
            "Total variation to a holder with beta %s is %.3f; at n = %d, with %d kinds of"
                + " decision, the true one is at most %.3f with 95 %% confidence. The margin is"
                + " %.2f.",
            Told.number(all.beta()),
            bound.variation(),
            bound.n(),
            bound.kinds(),
            bound.atMost(),
            all.margin());
    return new Claim(
        Level.CHOICE, standing(bound, all.margin()), grounds, needed(bound, all.margin()));
  }

  private static Standing standing(VariationBound bound, double margin) {
    if (bound.atMost() <= margin) {
      return Standing.SHOWN;
    }
    return bound.atLeast() > margin ? Standing.REFUTED : Standing.OPEN;
  }

  private static String needed(VariationBound bound, double margin) {
    if (bound.atMost() <= margin) {
      return Told.NOTHING;
    }
    double needed = bound.needed(margin);
    return Double.isInfinite(needed)
        ? Told.of(
            "The sample itself lies outside the margin, as small ones may; even at variation 0 it"
                + " takes %.0f decisions.",
            new VariationBound(0, bound.kinds(), bound.n(), bound.risk()).needed(margin))
        : Told.of("If the variation stays, %.0f decisions would show it.", needed);
  }

  private ChoiceClaim() {}
}
