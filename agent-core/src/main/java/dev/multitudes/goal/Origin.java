package dev.multitudes.goal;

/** Where a goal comes from. */
public sealed interface Origin {

  /** The persona states it. */
  record Stated() implements Origin {}

  /** Nobody stated it, and nothing was inferred yet. */
  record Unstated() implements Origin {}

  /**
   * It was inferred.
   *
   * @param probability how probable, from 0 to 1
   * @param from what it was inferred from, in words
   */
  record Inferred(double probability, String from) implements Origin {

    /** Checks the range. */
    public Inferred {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "A probability must be from 0 to 1 but was " + probability);
      }
    }
  }

  /** It was put together from the goals of several personas. */
  record Composed() implements Origin {}
}
