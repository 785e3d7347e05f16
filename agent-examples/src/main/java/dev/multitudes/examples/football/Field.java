package dev.multitudes.examples.football;

import dev.multitudes.world.IllegalActException;
import java.util.Arrays;
import java.util.List;

/** The part of the field on which the play takes place. */
final class Field {

  /** How far from the middle the sides are, m. Assumed. */
  private static final double HALF_WIDTH = 30;

  /** How near the goal line the ball may be dribbled, m. Assumed. */
  private static final double NEAREST = 2;

  /** How far from the goal line the play may go, m. Assumed. */
  private static final double FARTHEST = 40;

  /** The directions in which there is room for a dribble. */
  static List<Direction> ways(Spot ball) {
    return Arrays.stream(Direction.values()).filter(way -> holds(end(ball, way))).toList();
  }

  /**
   * Where a dribble in this direction ends.
   *
   * @throws IllegalActException if that is off the field; the message tells which ways there are
   */
  static Spot reached(Spot ball, Direction direction) {
    Spot end = end(ball, direction);
    if (!holds(end)) {
      throw new IllegalActException(
          "There is no room to dribble %s: %s m that way is %s, but x must be from %s to %s and y from %s to %s. You can dribble %s."
              .formatted(
                  direction,
                  Numbers.shown(Possession.DRIBBLE),
                  Numbers.shown(end),
                  Numbers.shown(-HALF_WIDTH),
                  Numbers.shown(HALF_WIDTH),
                  Numbers.shown(NEAREST),
                  Numbers.shown(FARTHEST),
                  ways(ball)));
    }
    return end;
  }

  private static Spot end(Spot ball, Direction direction) {
    return direction.from(ball, Possession.DRIBBLE);
  }

  private static boolean holds(Spot spot) {
    return Math.abs(spot.x()) <= HALF_WIDTH && spot.y() >= NEAREST && spot.y() <= FARTHEST;
  }

  private Field() {}
}
