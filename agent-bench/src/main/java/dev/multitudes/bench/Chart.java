package dev.multitudes.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of one kind under their head.
 *
 * @param name in the file, such as {@code "loop"}
 * @param head with bars between its cells
 * @param rows in the order in which they are printed
 */
record Chart(String name, String head, List<? extends Row> rows) {

  /** Figures of both, and their ratio. */
  static Chart beside(String name, List<Measurement> rows) {
    return new Chart(name, Measurement.HEAD, rows);
  }

  /** The whole of it, as Markdown. */
  String printed() {
    String rule = "|" + "---|".repeat((int) head.chars().filter(c -> c == '|').count() - 1);
    return Stream.concat(Stream.of(head, rule), rows.stream().map(Row::row))
        .collect(Collectors.joining("\n", "\n", "\n"));
  }
}
