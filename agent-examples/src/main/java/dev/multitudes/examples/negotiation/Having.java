package dev.multitudes.examples.negotiation;

import dev.multitudes.world.Utility;
import java.util.OptionalDouble;

/** Worth to somebody who must have the clock, at any price and soon. */
record Having() implements Utility<Talks> {

  /** Having it a round later is worth this share. Assumed. */
  private static final double PATIENCE = .9;

  @Override
  public OptionalDouble worth(Talks talks) {
    return talks.over()
        ? OptionalDouble.of(talks.price().isPresent() ? 1 : 0)
        : OptionalDouble.empty();
  }

  @Override
  public double discount(Talks before, Talks after) {
    return Math.pow(PATIENCE, after.round() - before.round());
  }
}
