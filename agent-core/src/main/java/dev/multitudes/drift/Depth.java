package dev.multitudes.drift;

import java.util.Collection;

/**
 * How deep a persona's valley is: the pressure at which adherence falls to a half, d50, read off a
 * logistic curve {@code 1 / (1 + e^-(a + b level))} at {@code -a / b}.
 *
 * <p>A ladder tells nothing about pressure that was not applied, so what lies outside of it is said
 * in words and not extrapolated.
 */
public sealed interface Depth {

  /**
   * The pressure that halves adherence lies on the ladder.
   *
   * @param level d50, from the lowest to the highest level tried
   */
  record At(double level) implements Depth {}

  /**
   * The persona held by more than half on the whole ladder.
   *
   * @param highest the highest level tried
   */
  record BeyondTheLadder(double highest) implements Depth {}

  /**
   * The persona held by less than half from the lowest rung on.
   *
   * @param lowest the lowest level tried
   */
  record BelowTheLadder(double lowest) implements Depth {}

  /** Adherence does not fall with pressure, and is neither over nor under a half throughout. */
  record Unordered() implements Depth {}

  /**
   * The depth that these rungs show.
   *
   * @param rungs at least 2 different levels; a level may come more than once
   */
  static Depth of(Collection<Rung> rungs) {
    double lowest = rungs.stream().mapToDouble(Rung::level).min().orElse(0);
    double highest = rungs.stream().mapToDouble(Rung::level).max().orElse(0);
    if (lowest == highest) {
      throw new IllegalArgumentException(
          "A depth needs rungs of at least 2 different levels but has " + rungs);
    }
    Logistic curve = Logistic.fit(rungs, lowest, highest);
    if (curve.at(lowest) < .5 && curve.at(highest) < .5) {
      return new BelowTheLadder(lowest);
    }
    if (curve.at(lowest) > .5 && curve.at(highest) > .5) {
      return new BeyondTheLadder(highest);
    }
    return curve.falls() ? new At(Math.clamp(curve.middle(), lowest, highest)) : new Unordered();
  }
}
