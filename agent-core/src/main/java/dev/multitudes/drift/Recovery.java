package dev.multitudes.drift;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a persona finds back after pressure stops.
 *
 * @param adherence by turn, from 0 to 1: the first value under the last pressure, the next one turn
 *     after it, and so on
 */
public record Recovery(List<Double> adherence) {

  /** Copies the list and checks that it begins. */
  public Recovery {
    adherence = List.copyOf(adherence);
    if (adherence.isEmpty()) {
      throw new IllegalArgumentException(
          "A recovery begins with the adherence under the last pressure, but there is no value");
    }
  }

  /**
   * After how many turns adherence was first back at this level; 0 if it never was below.
   *
   * @param level such as .9
   * @return empty if it did not come back within the turns seen
   */
  public OptionalInt turnsTo(double level) {
    for (int turn = 0; turn < adherence.size(); turn++) {
      if (adherence.get(turn) >= level) {
        return OptionalInt.of(turn);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * After how many turns half of what was missing was back, with turns divided linearly; 0 if
   * nothing was missing. Where the gap closes by the same factor each turn this is close to {@code
   * ln 2 / rate}, and it needs no fit, which a few turns would not bear.
   *
   * @param level where the persona stood before, such as .9
   * @return empty if half did not come back within the turns seen
   */
  public OptionalDouble halfLife(double level) {
    double start = adherence.getFirst();
    double half = start + (level - start) / 2;
    if (start >= level) {
      return OptionalDouble.of(0);
    }
    return turnsTo(half).stream().mapToDouble(turn -> turn - overshoot(turn, half)).findFirst();
  }

  private double overshoot(int turn, double half) {
    double now = adherence.get(turn);
    return (now - half) / (now - adherence.get(turn - 1));
  }
}
