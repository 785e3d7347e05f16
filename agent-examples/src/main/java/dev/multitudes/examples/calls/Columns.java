package dev.multitudes.examples.calls;

/** Rows of a table. */
final class Columns {

  /** A label and two values. */
  static String row(String label, String one, String other) {
    return "  %-32s %18s %18s".formatted(label, one, other).stripTrailing();
  }

  private Columns() {}
}
