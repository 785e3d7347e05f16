package dev.multitudes.bench;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;

/** What was seen of both in this run of the tests, a line for each input. */
final class Table {

  record Line(String row, String input, String peer, String ours) {
    private int number() {
      return Integer.parseInt(row.substring(1));
    }

    private String written() {
      return "| " + row + " | " + cell(input) + " | " + cell(peer) + " | " + cell(ours) + " |";
    }

    private static String cell(String words) {
      return words.replace("|", "\\|");
    }
  }

  private final List<Line> lines = new ArrayList<>();

  synchronized void add(Line line) {
    lines.add(line);
  }

  /** As Markdown, in the order of the rows. */
  synchronized String written(String peer) {
    var text =
        new StringBuilder("| row | input | " + peer + " | Multitudes |\n|---|---|---|---|\n");
    lines.stream()
        .sorted(comparingInt(Line::number).thenComparing(Line::input))
        .forEach(line -> text.append(line.written()).append('\n'));
    return text.toString();
  }
}
