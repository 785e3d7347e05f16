package dev.multitudes.world;

import java.util.OptionalDouble;

/**
 * What the states of a world are worth to someone who has a goal there: 1 for what is wanted most,
 * 0 for a goal that is lost. Judges and inferrers have thresholds on this scale.
 *
 * @param <S> a state
 */
public interface Utility<S> {

  /**
   * The worth of a state in which the matter is settled, reached or lost; empty while it is open. A
   * state that is over is always settled.
   */
  OptionalDouble worth(S state);

  /**
   * What an open state is worth, from 0 to 1, where looking ahead to the end is too far, such as
   * the share of what is hidden that is known by now: {@code 1 - H(belief) / H0}. If it is given, a
   * planner looks one act ahead and no further.
   */
  default OptionalDouble estimate(S state) {
    return OptionalDouble.empty();
  }

  /** By how much the worth of what comes later shrinks over this step; 1 if it does not. */
  default double discount(S before, S after) {
    return 1;
  }
}
