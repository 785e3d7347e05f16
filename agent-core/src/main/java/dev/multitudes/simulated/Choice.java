package dev.multitudes.simulated;

/** How a player chooses among acts of different value. */
sealed interface Choice {
  Choice BEST = new Best();

  /** The best act; of equals the first. */
  record Best() implements Choice {}

  /** Each act with probability softmax(beta Q), drawn from the seed and the request. */
  record Soft(double beta, long seed) implements Choice {
    public Soft {
      if (!(beta >= 0) || Double.isInfinite(beta)) {
        throw new IllegalArgumentException("beta must be a number of at least 0 but was " + beta);
      }
    }
  }
}
