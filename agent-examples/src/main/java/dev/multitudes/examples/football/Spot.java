package dev.multitudes.examples.football;

/**
 * A place on the pitch, seen by the player who faces the goal.
 *
 * @param x metres to the right of the middle of the goal; negative to the left
 * @param y metres from the goal line out into the field
 */
public record Spot(double x, double y) {

  /** Checks that both are numbers. */
  public Spot {
    x = Metres.require("x", x);
    y = Metres.require("y", y);
  }

  double distanceTo(Spot other) {
    return Math.hypot(other.x - x, other.y - y);
  }

  /** This far along the straight line to another place. */
  Spot towards(Spot other, double metres) {
    double distance = distanceTo(other);
    return distance == 0
        ? this
        : new Spot(x + (other.x - x) * metres / distance, y + (other.y - y) * metres / distance);
  }
}
