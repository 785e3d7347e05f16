package dev.multitudes.examples.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into rows of at most some width, at spaces where there are any. */
final class Wrapping {
  // Where Unicode keeps pictures of control characters: what a model writes shall not steer a
  // terminal.
  private static final int PICTURES = 0x2400;
  private static final char PICTURE_OF_DELETE = '\u2421';

  static List<String> rows(String text, int width) {
    var rows = new ArrayList<String>();
    text.lines().map(Wrapping::visible).forEach(line -> wrap(line, width, rows));
    return rows;
  }

  private static void wrap(String line, int width, List<String> rows) {
    var row = new StringBuilder();
    for (String word : line.split(" ", -1)) {
      if (!row.isEmpty() && row.length() + 1 + word.length() > width) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(row.isEmpty() ? "" : " ").append(word);
    }
    rows.add(row.toString());
  }

  /** The line, with pictures in place of what would steer a terminal. */
  static String visible(String line) {
    var shown = new StringBuilder(line.length());
    line.chars().forEach(c -> shown.append(visible((char) c)));
    return shown.toString();
  }

  private static char visible(char c) {
    if (c < ' ') {
      return (char) (PICTURES + c);
    }
    return Character.isISOControl(c) ? PICTURE_OF_DELETE : c;
  }

  private Wrapping() {}
}
