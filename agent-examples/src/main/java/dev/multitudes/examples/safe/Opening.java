package dev.multitudes.examples.safe;

import dev.multitudes.world.Utility;
import java.util.OptionalDouble;

/**
 * Worth to somebody who wants the safe open. A lock that is not open yet is worth what is known of
 * its code, {@code 1 - log2 |possible codes| / 6}, so that a planner dials what tells most on
 * average.
 */
record Opening() implements Utility<Lock> {
  private static final double UNKNOWN = Codes.ALL.entropy();

  /** A try that told nothing leaves this share of what there was. Assumed. */
  private static final double WASTED = .9;

  @Override
  public OptionalDouble worth(Lock lock) {
    return lock.over() ? OptionalDouble.of(lock.isOpen() ? 1 : 0) : OptionalDouble.empty();
  }

  @Override
  public OptionalDouble estimate(Lock lock) {
    return OptionalDouble.of(1 - lock.possible().entropy() / UNKNOWN);
  }

  @Override
  public double discount(Lock before, Lock after) {
    return after.possible().equals(before.possible()) ? WASTED : 1;
  }
}
