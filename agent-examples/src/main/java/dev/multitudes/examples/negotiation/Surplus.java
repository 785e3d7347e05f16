package dev.multitudes.examples.negotiation;

import dev.multitudes.world.Utility;
import java.util.OptionalDouble;

/** What a price leaves of what the clock is worth, as a share of the most that it can leave. */
record Surplus() implements Utility<Talks> {

  /** What the clock is worth to the buyer. */
  static final int VALUE = 100;

  /** The largest surplus: the clock for the least that can be offered. */
  static final int LARGEST = VALUE - Seller.LEAST_OFFER;

  /** A surplus a round later is worth this share of it. Assumed. */
  private static final double PATIENCE = .97;

  @Override
  public OptionalDouble worth(Talks talks) {
    return talks.over()
        ? OptionalDouble.of(talks.price().map(Surplus::share).orElse(0.))
        : OptionalDouble.empty();
  }

  /** Who pays more than the clock is worth has lost as much as who goes without it. */
  private static double share(int paid) {
    return Math.max(0, (double) (VALUE - paid) / LARGEST);
  }

  @Override
  public double discount(Talks before, Talks after) {
    return Math.pow(PATIENCE, after.round() - before.round());
  }
}
