package dev.multitudes.examples.football;

import dev.multitudes.agent.Scenario;
import dev.multitudes.world.World;

/**
 * The football decision, as the player with the ball, the goalkeeper and the commentator live it.
 *
 * <pre>{@code
 * World<Pitch, Play.ByPlayer> football = Football.player(Start.S0);
 * Pitch pitch = football.initial(0);
 * var striker = new Planner<>(football, football.aims().getFirst().utility());
 * striker.best(pitch);    // Shoot[side=RIGHT]
 * }</pre>
 *
 * <p>Each play begins as {@link Start} says, whatever the seed: chance is only in what follows.
 */
public final class Football {

  /** The world {@code football}: whoever has the ball looks, shoots, passes, dribbles or holds. */
  public static World<Pitch, Play.ByPlayer> player(Start start) {
    return new PlayerWorld(start);
  }

  /** The world {@code football-keeper}: one step along the goal line, then the shot. */
  public static World<Pitch, Play.ByGoalkeeper> goalkeeper(Start start) {
    return new GoalkeeperWorld(start);
  }

  /** The world {@code football-commentary}: only words. */
  public static World<Pitch, Play.Say> commentator(Start start) {
    return new CommentatorWorld(start);
  }

  /** The striker, who finds the right side of the goal open. */
  public static Scenario<Pitch, Play.ByPlayer> scenario() {
    return new Scenario<>("football", player(Start.S0), Players.STRIKER);
  }

  private Football() {}
}
