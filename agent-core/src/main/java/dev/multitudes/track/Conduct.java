package dev.multitudes.track;

import dev.multitudes.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How probable a call is for somebody who wants something: what rival goals are told apart by. */
public interface Conduct {

  /** Statements of the goals that it knows, the own one among them. */
  List<String> goals();

  /**
   * The probability of this call for somebody with each of the goals; empty if nothing is known of
   * such a call, which then tells nothing.
   *
   * @param state the simulated world's state as JSON, where there is one
   * @param tool the tool's name
   * @param arguments as JSON
   */
  Map<String, Double> likelihoods(Optional<String> state, String tool, String arguments);

  /**
   * Of a simulated world's aims, by inverse planning as in {@link WorldInferrer}: somebody with
   * goal g does act a with probability softmax(8 Q_g)[a].
   */
  static <S extends Record, A> Conduct in(World<S, A> world) {
    return new WorldConduct<>(world, WorldInferrer.DEFAULT_BETA);
  }

  /**
   * By a small table: for each goal the share of its calls that go to each tool. A tool that a row
   * leaves out is never called by somebody with that goal; a tool in no row tells nothing.
   *
   * @throws IllegalArgumentException if there are fewer than two goals, or the shares of one are
   *     not from 0 to 1 or do not sum to 1
   */
  static Conduct ofHabits(Map<String, Map<String, Double>> shares) {
    return Habits.of(shares);
  }
}
