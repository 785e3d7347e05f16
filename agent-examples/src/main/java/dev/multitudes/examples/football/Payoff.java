package dev.multitudes.examples.football;

import dev.multitudes.world.Utility;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * What pitches are worth to somebody.
 *
 * @param reached settles the matter with 1, even while the play goes on
 * @param endings otherwise the worth of each way in which the play can end; 0 if left out
 * @param patience what comes a tick later is worth this share of it, above 0 and at most 1
 */
record Payoff(Predicate<Pitch> reached, Map<Ending, Double> endings, double patience)
    implements Utility<Pitch> {

  /** Copies the map. */
  Payoff {
    endings = Map.copyOf(endings);
  }

  static Payoff of(Map<Ending, Double> endings, double patience) {
    return new Payoff(pitch -> false, endings, patience);
  }

  @Override
  public OptionalDouble worth(Pitch pitch) {
    if (reached.test(pitch)) {
      return OptionalDouble.of(1);
    }
    return pitch
        .ending()
        .map(how -> OptionalDouble.of(endings.getOrDefault(how, 0.0)))
        .orElseGet(OptionalDouble::empty);
  }

  @Override
  public double discount(Pitch before, Pitch after) {
    return Math.pow(patience, before.ticksLeft() - after.ticksLeft());
  }
}
