package dev.multitudes.format;

/** The newlines that formats put around a value that is a text. */
final class Newlines {

  /** The text without one newline on each side. */
  static String cut(String text) {
    String rest = text.substring(text.startsWith("\r\n") ? 2 : text.startsWith("\n") ? 1 : 0);
    int end = rest.endsWith("\r\n") ? 2 : rest.endsWith("\n") ? 1 : 0;
    return rest.substring(0, rest.length() - end);
  }

  private Newlines() {}
}
