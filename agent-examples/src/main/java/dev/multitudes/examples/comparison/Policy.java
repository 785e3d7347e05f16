package dev.multitudes.examples.comparison;

import dev.multitudes.world.Planner;
import dev.multitudes.world.Utility;
import dev.multitudes.world.World;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A way to act in a world, which sees no more of it than its {@link World#outcomes} tell.
 *
 * @param <S> a state
 * @param <A> an act
 */
@FunctionalInterface
public interface Policy<S extends Record, A> {

  /** What is done in this state. */
  A act(S state, SplittableRandom chance);

  /** The best act each time. */
  static <S extends Record, A> Policy<S, A> planner(World<S, A> world, Utility<S> utility) {
    return (state, chance) -> new Planner<>(world, utility).best(state);
  }

  /** Any act, each equally likely. */
  static <S extends Record, A> Policy<S, A> random(World<S, A> world) {
    return (state, chance) -> {
      List<A> acts = world.baseline(state);
      return acts.get(chance.nextInt(acts.size()));
    };
  }

  /** Always the same act, which is the best in this state: it does not look where it is. */
  static <S extends Record, A> Policy<S, A> reflex(World<S, A> world, Utility<S> utility, S first) {
    A always = new Planner<>(world, utility).best(first);
    return (state, chance) -> always;
  }
}
