package dev.multitudes.examples.cli;

/**
 * How wide a story is told: as the terminal is, as far as that can be read, and always the same
 * where the output goes elsewhere.
 */
final class Columns {
  private static final int ELSEWHERE = 96;
  private static final int LEAST = 40;
  private static final int MOST = 110;

  /** What the launcher found; it knows whether the output goes to a terminal. */
  static int ofTerminal() {
    return of(System.getProperty("multitudes.columns", ""));
  }

  /** The width for a terminal that is told to be this wide. */
  static int of(String told) {
    try {
      int columns = Integer.parseInt(told.strip());
      return columns <= 0 ? ELSEWHERE : Math.clamp(columns, LEAST, MOST);
    } catch (NumberFormatException e) {
      return ELSEWHERE;
    }
  }

  private Columns() {}
}
