package dev.multitudes.files;

import com.fasterxml.jackson.core.JsonLocation;
import java.util.Comparator;

/**
 * Where something stands in a file.
 *
 * @param line from 1
 * @param column from 1
 */
record Spot(int line, int column) implements Comparable<Spot> {
  static final Spot START = new Spot(1, 1);

  private static final Comparator<Spot> ORDER =
      Comparator.comparingInt(Spot::line).thenComparingInt(Spot::column);

  static Spot of(JsonLocation place) {
    return new Spot(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
  }

  /** The place of a character in a text. */
  static Spot of(String text, int index) {
    String before = text.substring(0, index);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Spot(line, index - before.lastIndexOf('\n'));
  }

  @Override
  public int compareTo(Spot other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "line %d, column %d".formatted(line, column);
  }
}
