package dev.multitudes.reference;

import dev.multitudes.world.Chances;

/**
 * Who chooses among the acts of a state: a reference, a control, or the acts somebody was seen to
 * do.
 *
 * @param <S> a state
 * @param <A> an act
 */
@FunctionalInterface
public interface Policy<S, A> {

  /** How probably each act is done in this state; one that is left out is never done. */
  Chances<A> chances(S state);
}
