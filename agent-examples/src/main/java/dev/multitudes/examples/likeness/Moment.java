package dev.multitudes.examples.likeness;

import dev.multitudes.world.World;
import java.util.Optional;

/**
 * A state in which somebody is asked for one decision.
 *
 * @param name short, such as {@code s0}
 * @param world the world that begins in this state
 * @param seed of the state
 * @param situation what the persona is told
 * @param reworded the same in other words
 * @param mirrorOf the name of the moment that this one mirrors, if it does
 */
public record Moment<S extends Record, A>(
    String name,
    World<S, A> world,
    long seed,
    String situation,
    String reworded,
    Optional<String> mirrorOf) {

  /** The state. */
  public S state() {
    return world.initial(seed);
  }
}
