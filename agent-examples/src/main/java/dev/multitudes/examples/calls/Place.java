package dev.multitudes.examples.calls;

/**
 * A place in a text, as editors count it.
 *
 * @param line from 1; lines end with a line feed
 * @param column from 1, in characters
 */
public record Place(int line, int column) {

  /**
   * Where an offset lies.
   *
   * @param offset in UTF-16 units; the end of the text if it lies beyond
   */
  public static Place of(String text, int offset) {
    int at = Math.clamp(offset, 0, text.length());
    int lineBegins = text.lastIndexOf('\n', at - 1) + 1;
    int line = 1 + (int) text.substring(0, lineBegins).chars().filter(c -> c == '\n').count();
    return new Place(line, 1 + text.codePointCount(lineBegins, at));
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
