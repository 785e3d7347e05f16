package dev.multitudes.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What judging each act adds to a turn.
 *
 * @param turns of the run
 * @param unjudged microseconds of a turn with nothing to judge by
 * @param judged the same with criteria that are checked after each act
 */
record Overhead(int turns, double unjudged, double judged) implements Row {

  /** What is called cheap. */
  static final double BAR = 1.5;

  static final String HEAD =
      "| %10s | %13s | %13s | %6s | %-12s |"
          .formatted("turns", "unjudged, µs", "judged, µs", "ratio", "");

  @JsonProperty
  double ratio() {
    return judged / unjudged;
  }

  @Override
  public String row() {
    return String.format(
        Locale.ROOT,
        "| %10d | %13.2f | %13.2f | %6.2f | %-12s |",
        turns,
        unjudged,
        judged,
        ratio(),
        ratio() > BAR ? "ABOVE " + BAR : "");
  }
}
