package dev.multitudes.format;

/** Names of tools and parameters that no quotes enclose. */
final class Identifier {
  private static final int LONGEST = 128;

  /** Where the name that begins there ends; there itself if none does. */
  static int end(Source source, int from) {
    int end = from;
    while (isPart(source.at(end)) && end - from <= LONGEST) {
      end++;
    }
    return end;
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':' || c == '/';
  }

  /** Where the name of Python's that begins there ends, dots included. */
  static int pythonEnd(Source source, int from) {
    int end = from;
    while (isPythonPart(source.at(end), end == from) && end - from <= LONGEST) {
      end++;
    }
    return end;
  }

  private static boolean isPythonPart(int c, boolean isFirst) {
    return isFirst
        ? Character.isLetter(c) || c == '_'
        : Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  private Identifier() {}
}
