package dev.multitudes.format;

/** The newlines that formats put around a value that is a text. */
final class Newlines {

  /** The text without one newline on each side. */
  static String cut(String text) {
    int from = text.startsWith("\n") ? 1 : 0;
    int to = text.endsWith("\n") && text.length() > from ? text.length() - 1 : text.length();
    return text.substring(from, to);
  }

  private Newlines() {}
}
