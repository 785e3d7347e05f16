package dev.multitudes.examples.football;

import dev.multitudes.world.Aim;
import dev.multitudes.world.Chances;
import dev.multitudes.world.IllegalActException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pitch for the goalkeeper, who chooses a place; at once the striker shoots at the side that is
 * then best for a striker.
 */
final class GoalkeeperWorld extends PitchWorld<Play.ByGoalkeeper> {

  /** Places a planner tries reach this many decimetres to either side. */
  private static final int GRID = 25;

  private static final double GRID_STEPS_PER_METRE = 10;

  GoalkeeperWorld(Start start) {
    super(start);
  }

  @Override
  public String name() {
    return "football-keeper";
  }

  @Override
  public List<Class<? extends Play.ByGoalkeeper>> actTypes() {
    return List.of(Play.Move.class, Play.Say.class);
  }

  @Override
  public String meaningOf(Class<? extends Play.ByGoalkeeper> actType) {
    return Meanings.of(actType);
  }

  @Override
  public List<Play.ByGoalkeeper> legal(Pitch pitch) {
    return pitch.over()
        ? List.of()
        : IntStream.rangeClosed(-GRID, GRID)
            .<Play.ByGoalkeeper>mapToObj(step -> new Play.Move(step / GRID_STEPS_PER_METRE))
            .toList();
  }

  @Override
  public boolean isFree(Play.ByGoalkeeper act) {
    return act instanceof Play.Say;
  }

  @Override
  public Chances<Pitch> outcomes(Pitch pitch, Play.ByGoalkeeper act) {
    requireOpen(pitch);
    return switch (act) {
      case Play.Say say -> Chances.surely(pitch.saying(say.text()));
      case Play.Move move -> moved(pitch, move.x());
    };
  }

  private static Chances<Pitch> moved(Pitch pitch, double x) {
    if (Math.abs(x) > Pitch.HALF_GOAL) {
      throw new IllegalActException(
          "x must be from -%s to %s, from post to post, but was %s."
              .formatted(Pitch.HALF_GOAL, Pitch.HALF_GOAL, x));
    }
    return PlayerWorld.shot(pitch.withKeeper(Keeper.at(x)), strikersChoice(pitch, x));
  }

  /** The side at which a shot is most probably a goal if the goalkeeper stands there. */
  static Side strikersChoice(Pitch pitch, double x) {
    Pitch seen = pitch.withKeeper(Keeper.at(x));
    return Arrays.stream(Side.values())
        .max(Comparator.comparingDouble(side -> new Shot(seen, side).goal()))
        .orElseThrow();
  }

  @Override
  public List<Aim<Pitch>> aims() {
    return List.of(Aims.GOALKEEPER);
  }
}
