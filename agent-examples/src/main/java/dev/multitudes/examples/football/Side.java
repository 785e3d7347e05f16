package dev.multitudes.examples.football;

import java.util.Locale;

/** A part of the goal, as the player who faces it sees it. */
public enum Side {
  LEFT(-2.9),
  CENTRE(0),
  RIGHT(2.9);

  /** How far from the middle of the goal line the goalkeeper still stands in the centre: .5 m. */
  private static final double CENTRAL = .5;

  private final double x;

  Side(double x) {
    this.x = x;
  }

  /** Where on the goal line a shot at this side is aimed. Its height is left out of the model. */
  Spot aim() {
    return new Spot(x, 0);
  }

  /** The side on which somebody on the goal line stands. */
  static Side of(double x) {
    if (Math.abs(x) <= CENTRAL) {
      return CENTRE;
    }
    return x < 0 ? LEFT : RIGHT;
  }

  String inWords() {
    return name().toLowerCase(Locale.ROOT);
  }
}
