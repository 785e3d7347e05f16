package dev.multitudes.examples.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Prints labels with texts beside them, no wider than 80 columns. */
final class Page {
  private static final int WIDEST = 80;
  private static final String HANGING = "    ";

  private final PrintWriter out;
  private final int label;
  private final int width;

  /** A page whose labels are at most so wide. */
  Page(PrintWriter out, int label) {
    this.out = out;
    this.label = label;
    this.width = Math.min(WIDEST, Columns.ofTerminal());
  }

  void line(String name, String text) {
    line(name, text, UnaryOperator.identity());
  }

  void line(String name, String text, UnaryOperator<String> colour) {
    String margin = " ".repeat(label + 4);
    List<String> rows = Wrapping.rows(text, width - margin.length());
    String lead = String.format(Locale.ROOT, "  %-" + label + "s  ", name);
    out.println((lead + rows.stream().map(colour).collect(joining("\n" + margin))).stripTrailing());
  }

  void gap() {
    out.println();
  }

  /** Sentences, each of which hangs where it goes over a line. */
  static List<String> wrapped(List<String> sentences) {
    int width = Math.min(WIDEST, Columns.ofTerminal()) - HANGING.length();
    var lines = new ArrayList<String>();
    for (String sentence : sentences) {
      lines.add(String.join("\n" + HANGING, Wrapping.rows(sentence, width)));
    }
    return lines;
  }
}
