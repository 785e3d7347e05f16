package dev.multitudes.tool;

import dev.multitudes.goal.Fingerprint;
import dev.multitudes.world.World;
import java.util.SplittableRandom;

/** One world as it is played in: where it begins, and how chance falls. */
record Scene<S extends Record, A>(
    World<S, A> world, S start, long seed, States<S> states, Actions<A> actions) {

  static <S extends Record, A> Scene<S, A> of(World<S, A> world, S start, long seed) {
    return new Scene<>(world, start, seed, States.of(world), Actions.of(world.actTypes()));
  }

  String initialState() {
    return states.write(start);
  }

  String fingerprint() {
    return Fingerprint.of(world.name(), initialState(), Long.toString(seed));
  }

  S before(Invocation invocation) {
    return invocation.state().map(states::read).orElse(start);
  }

  /**
   * A number from 0 to 1 (exclusive) that depends on nothing but the seed and which call of the run
   * this is, so that replay and resume draw the same.
   */
  double chance(String key) {
    String call = key.substring(key.lastIndexOf('/') + 1);
    long hash = Long.parseUnsignedLong(Fingerprint.of(Long.toString(seed), call), 16);
    return new SplittableRandom(hash).nextDouble();
  }
}
