package dev.multitudes.drift;

/**
 * How many of how many, with the doubt that so few trials leave. As the width of a persona's
 * valley: of all paraphrases of its prompt, those that still land in the persona.
 *
 * @param hits how many, from 0
 * @param of of how many, at least 1
 */
public record Share(int hits, int of) {
  // The normal distribution's .975 quantile.
  private static final double Z = 1.959963984540054;

  /** Checks the counts. */
  public Share {
    if (of < 1 || hits < 0 || hits > of) {
      throw new IllegalArgumentException(
          "A share is of at least 1 and at most of all, but was %d of %d".formatted(hits, of));
    }
  }

  /** The share, from 0 to 1. */
  public double value() {
    return (double) hits / of;
  }

  /**
   * How probable it is that k more of the kind are all hits: {@code C(hits, k) / C(of, k)}, without
   * bias (pass^k of tau-bench).
   *
   * @param k from 1 to how many there are
   */
  public double all(int k) {
    if (k < 1 || k > of) {
      throw new IllegalArgumentException(
          "Of %d trials from 1 to %d can be drawn but k was %d; make more trials"
              .formatted(of, of, k));
    }
    double probability = 1;
    for (int i = 0; i < k; i++) {
      probability *= Math.max(0, hits - i) / (double) (of - i);
    }
    return probability;
  }

  /** Its 95 % interval (Wilson 1927), within 0 to 1. For display: tests of goals have plans. */
  public Interval wilson() {
    double squared = Z * Z;
    double p = value();
    double centre = p + squared / (2 * of);
    double half = Z * Math.sqrt(p * (1 - p) / of + squared / (4. * of * of));
    double scale = 1 + squared / of;
    double low = hits == 0 ? 0 : (centre - half) / scale;
    double high = hits == of ? 1 : (centre + half) / scale;
    return new Interval(low, high);
  }
}
