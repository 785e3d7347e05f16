package dev.multitudes.examples.football;

import java.util.Locale;

/** Which way to dribble, as the player who faces the goal sees it; forward is towards the goal. */
public enum Direction {
  LEFT(-1, 0),
  RIGHT(1, 0),
  FORWARD(0, -1),
  BACK(0, 1);

  private final int dx;
  private final int dy;

  Direction(int dx, int dy) {
    this.dx = dx;
    this.dy = dy;
  }

  /** The place this far away in this direction. */
  Spot from(Spot start, double metres) {
    return new Spot(start.x() + metres * dx, start.y() + metres * dy);
  }

  String inWords() {
    return name().toLowerCase(Locale.ROOT);
  }
}
