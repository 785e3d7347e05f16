package dev.multitudes.agent;

import dev.multitudes.tool.Toolbox;
import dev.multitudes.tool.WorldTools;
import dev.multitudes.track.GoalInferrer;
import dev.multitudes.track.GoalTracker;
import dev.multitudes.track.WorldInferrer;
import dev.multitudes.track.WorldTracker;
import dev.multitudes.world.World;

/**
 * A simulated world, ready to act in: where the play begins, and the seed of its chances. It holds
 * no state; that is in the run.
 *
 * @param world the world
 * @param start the state in which every run begins
 * @param seed of what chance decides; the same seed and the same calls give the same play
 * @param <S> a state of the world
 * @param <A> an act in it
 */
public record Stage<S extends Record, A>(World<S, A> world, S start, long seed) {

  /** The world as it begins with this seed. */
  public static <S extends Record, A> Stage<S, A> of(World<S, A> world, long seed) {
    return new Stage<>(world, world.initial(seed), seed);
  }

  /** A tool for each kind of act. */
  public Toolbox tools() {
    return WorldTools.of(world, start, seed);
  }

  /** A judge of acts that knows their exact values. */
  public GoalTracker tracker() {
    return WorldTracker.in(world);
  }

  /** An inferrer of the world's goals, from words and from acts. */
  public GoalInferrer inferrer() {
    return WorldInferrer.in(world);
  }
}
