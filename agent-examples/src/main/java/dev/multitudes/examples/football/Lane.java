package dev.multitudes.examples.football;

/** The straight way of a ball. */
record Lane(Spot from, Spot to) {

  /** How far a place is from the nearest point of the lane. */
  double distanceTo(Spot place) {
    double along = Math.clamp(shareAt(place), 0, 1);
    return Math.hypot(place.x() - (from.x() + along * dx()), place.y() - (from.y() + along * dy()));
  }

  /** Whether the ball comes past a place between its start and its end. */
  boolean passes(Spot place) {
    double along = shareAt(place);
    return along > 0 && along < 1;
  }

  /** Where the place lies along the lane: 0 at its start, 1 at its end. */
  private double shareAt(Spot place) {
    double squared = dx() * dx() + dy() * dy();
    return squared == 0
        ? 0
        : ((place.x() - from.x()) * dx() + (place.y() - from.y()) * dy()) / squared;
  }

  private double dx() {
    return to.x() - from.x();
  }

  private double dy() {
    return to.y() - from.y();
  }
}
