package dev.multitudes.examples.football;

import java.util.Arrays;
import java.util.List;

/**
 * What the player knows about the goalkeeper, who moves along the goal line.
 *
 * @param places where the goalkeeper may be: x in metres to the right of the middle of the goal,
 *     each as probable as the others; one place if the goalkeeper has been seen
 */
public record Keeper(List<Double> places) {

  /** Checks that there is a place at all. */
  public Keeper {
    if (places.isEmpty()) {
      throw new IllegalArgumentException(
          "The goalkeeper must be somewhere, but there is no place.");
    }
    places = places.stream().map(x -> Metres.require("x", x)).toList();
  }

  /** Seen at this place. */
  public static Keeper at(double x) {
    return new Keeper(List.of(x));
  }

  /** Not seen yet; at one of these places. */
  public static Keeper oneOf(double... places) {
    return new Keeper(Arrays.stream(places).boxed().toList());
  }

  boolean seen() {
    return places.size() == 1;
  }

  /** The place, if seen; otherwise the first of the places. */
  double x() {
    return places.getFirst();
  }
}
