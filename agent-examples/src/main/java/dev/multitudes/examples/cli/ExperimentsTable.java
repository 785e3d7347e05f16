package dev.multitudes.examples.cli;

import dev.multitudes.examples.experiments.Measured;
import dev.multitudes.examples.experiments.Row;
import java.io.PrintWriter;
import java.util.List;

/** Experiments as a table of 80 columns, row by row as they end. */
record ExperimentsTable(PrintWriter out) {
  private static final int WIDTH = 80;
  private static final String LINE = "  %s %-34s %-21s %-7s %s";

  /** What to know of the model, and what the columns are. */
  void begin(String introduction, List<String> warnings) {
    Wrapping.rows(introduction, WIDTH).forEach(out::println);
    warnings.forEach(warning -> Wrapping.rows(warning, WIDTH).forEach(out::println));
    out.println();
    out.println(LINE.formatted(" ", "measure", "value (95 % interval)", "control", "rule"));
  }

  /** One experiment; a cross marks each rule that does not hold. */
  void print(Row row) {
    out.println();
    out.printf("%d  %-65s %7s%n", row.number(), row.claim(), row.verdict());
    for (int i = 0; i < row.found().size(); i++) {
      out.println(line(row.found().get(i), row.controls().get(i)));
    }
    String note = row.cause().isEmpty() ? "Control: " + row.control() + "." : row.cause();
    Wrapping.rows(note, WIDTH - 4).forEach(part -> out.println("    " + part));
  }

  private static String line(Measured found, Measured control) {
    return LINE.formatted(
        found.holds() ? " " : "x",
        found.what(),
        found.told(),
        Measured.told(control.value()),
        found.ruled());
  }
}
