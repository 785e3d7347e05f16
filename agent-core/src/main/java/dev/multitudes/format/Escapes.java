package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import java.util.Set;

/** Strings with backslashes. */
final class Escapes {
  private static final int FIRST_PRINTABLE = 0x20;
  private static final int HEX = 16;

  /** A string of JSON, or nearly. */
  static Quotes.Quoted json(Source source, int at, int quote, Set<String> repairs) {
    var text = new StringBuilder();
    int i = at + 1;
    while (true) {
      int c = source.at(i);
      if (c == END) {
        throw new Malformed(at, "the string has no end");
      }
      if (c == quote) {
        return new Quotes.Quoted(text.toString(), i + 1);
      }
      if (c == '\\') {
        i = escape(source, i + 1, text, repairs);
      } else {
        if (c < FIRST_PRINTABLE) {
          repairs.add("control characters in a string");
        }
        text.append((char) c);
        i++;
      }
    }
  }

  private static int escape(Source source, int at, StringBuilder text, Set<String> repairs) {
    int c = source.at(at);
    switch (c) {
      case '"', '\\', '/' -> text.append((char) c);
      case 'b' -> text.append('\b');
      case 'f' -> text.append('\f');
      case 'n' -> text.append('\n');
      case 'r' -> text.append('\r');
      case 't' -> text.append('\t');
      case 'u' -> {
        return unicode(source, at + 1, 4, text);
      }
      case END -> throw new Malformed(at, "the string has no end");
      case '\'' -> {
        repairs.add("a backslash before \"'\"");
        text.append('\'');
      }
      default -> {
        repairs.add("a backslash that escapes nothing");
        text.append('\\').append((char) c);
      }
    }
    return at + 1;
  }

  private static int unicode(Source source, int at, int digits, StringBuilder text) {
    int code = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = Character.digit(source.at(i), HEX);
      if (digit < 0) {
        throw new Malformed(i, "an escape wants " + digits + " hexadecimal digits");
      }
      code = code * HEX + digit;
    }
    if (!Character.isValidCodePoint(code)) {
      throw new Malformed(at, "an escape names no character");
    }
    text.appendCodePoint(code);
    return at + digits;
  }

  /** A string of Python, also with tripled quotes. */
  static Quotes.Quoted python(Source source, int at, int quote) {
    int width = width(source, at, quote);
    var text = new StringBuilder();
    int i = at + width;
    while (true) {
      int c = source.at(i);
      if (c == END) {
        throw new Malformed(at, "the string has no end");
      }
      if (c == quote && (width == 1 || isTripled(source, i, quote))) {
        return new Quotes.Quoted(text.toString(), i + width);
      }
      if (c == '\\') {
        i = pythonEscape(source, i + 1, text);
      } else {
        text.append((char) c);
        i++;
      }
    }
  }

  private static int width(Source source, int at, int quote) {
    return isTripled(source, at, quote) ? 3 : 1;
  }

  private static boolean isTripled(Source source, int at, int quote) {
    return source.at(at + 1) == quote && source.at(at + 2) == quote;
  }

  /** Python keeps a backslash that escapes nothing. */
  private static int pythonEscape(Source source, int at, StringBuilder text) {
    int c = source.at(at);
    switch (c) {
      case '"', '\'', '\\' -> text.append((char) c);
      case '\n' -> {}
      case 'a' -> text.append('\u0007');
      case 'b' -> text.append('\b');
      case 'f' -> text.append('\f');
      case 'n' -> text.append('\n');
      case 'r' -> text.append('\r');
      case 't' -> text.append('\t');
      case 'v' -> text.append('\u000b');
      case 'x' -> {
        return unicode(source, at + 1, 2, text);
      }
      case 'u' -> {
        return unicode(source, at + 1, 4, text);
      }
      case 'U' -> {
        return unicode(source, at + 1, 8, text);
      }
      case END -> throw new Malformed(at, "the string has no end");
      default -> text.append('\\').append((char) c);
    }
    return at + 1;
  }

  /** A raw string of Python. */
  static Quotes.Quoted raw(Source source, int at) {
    int quote = source.at(at);
    for (int i = at + 1; source.at(i) != END; i++) {
      if (source.at(i) == quote) {
        return new Quotes.Quoted(source.text(at + 1, i), i + 1);
      }
    }
    throw new Malformed(at, "the string has no end");
  }

  private Escapes() {}
}
