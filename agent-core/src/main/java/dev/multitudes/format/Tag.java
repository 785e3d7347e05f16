package dev.multitudes.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A tag in angle brackets, as models write them; no XML: {@code <function=NAME>}, {@code <invoke
 * name="NAME">}, {@code </｜DSML｜invoke>}, {@code <submit/>}.
 *
 * @param prefix what stands before the local name, such as {@code "minimax:"}
 * @param local its name
 * @param value what stands behind an equals sign right after the name; empty if there is none
 * @param end where it ends, exclusive
 */
record Tag(
    Kind kind, String prefix, String local, String value, Map<String, String> attributes, int end) {

  enum Kind {
    OPEN,
    CLOSE,
    EMPTY
  }

  private static final int LONGEST = 400;
  private static final String NAME = "name";

  /** A byte-level tokenizer's blank, which some servers leave in the text. */
  static final char BLANK_TOKEN = 'Ġ';

  /** What is named, by an equals sign or by an attribute. */
  Optional<String> named() {
    if (!value.isEmpty()) {
      return Optional.of(value);
    }
    return Optional.ofNullable(attributes.get(NAME));
  }

  /** The tag that begins there, if one does. */
  static Optional<Tag> at(Source source, int at) {
    if (source.at(at) != '<') {
      return Optional.empty();
    }
    int end = at + 1;
    boolean isQuoted = false;
    while (isQuoted || source.at(end) != '>') {
      int c = source.at(end);
      if (c == Source.END || end - at > LONGEST || (c == '<' && !isQuoted) || c == '\n') {
        return Optional.empty();
      }
      isQuoted ^= c == '"';
      end++;
    }
    return parse(source.text(at + 1, end).replace(BLANK_TOKEN, ' '), end + 1);
  }

  private static Optional<Tag> parse(String inside, int end) {
    boolean isClose = inside.startsWith("/");
    boolean isEmpty = !isClose && inside.endsWith("/");
    String text = inside.substring(isClose ? 1 : 0, inside.length() - (isEmpty ? 1 : 0));
    int nameEnd = 0;
    while (nameEnd < text.length() && " =\"".indexOf(text.charAt(nameEnd)) < 0) {
      nameEnd++;
    }
    if (nameEnd == 0 || text.isBlank()) {
      return Optional.empty();
    }
    String name = text.substring(0, nameEnd);
    Kind kind = isClose ? Kind.CLOSE : isEmpty ? Kind.EMPTY : Kind.OPEN;
    return Optional.of(of(kind, name, text.substring(nameEnd), end));
  }

  private static Tag of(Kind kind, String name, String rest, int end) {
    int split = Math.max(name.lastIndexOf(':'), name.lastIndexOf('｜')) + 1;
    String prefix = name.substring(0, split);
    String local = name.substring(split);
    if (rest.startsWith("=")) {
      String value = unquoted(rest.substring(1));
      // the blank of <param name="k"> was lost on the way
      return local.length() > NAME.length() && local.endsWith(NAME) && rest.startsWith("=\"")
          ? new Tag(
              kind,
              prefix,
              local.substring(0, local.length() - NAME.length()),
              value,
              Map.of(),
              end)
          : new Tag(kind, prefix, local, value, Map.of(), end);
    }
    return new Tag(kind, prefix, local, "", attributes(rest), end);
  }

  private static String unquoted(String value) {
    String text = value.strip();
    boolean isQuoted =
        text.length() > 1
            && isQuote(text.charAt(0))
            && text.charAt(0) == text.charAt(text.length() - 1);
    return isQuoted ? text.substring(1, text.length() - 1) : text;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /** {@code key="value"}, one after the other; also with single quotes or none. */
  static Map<String, String> attributes(String text) {
    var attributes = new HashMap<String, String>();
    int at = 0;
    int equals = text.indexOf('=');
    while (equals >= 0 && equals + 1 < text.length()) {
      int value = equals + 1;
      boolean isQuoted = isQuote(text.charAt(value));
      int end = isQuoted ? text.indexOf(text.charAt(value), value + 1) : wordEnd(text, value);
      if (end < 0) {
        break;
      }
      attributes.put(
          text.substring(at, equals).strip(), text.substring(isQuoted ? value + 1 : value, end));
      at = isQuoted ? end + 1 : end;
      equals = text.indexOf('=', at);
    }
    return attributes;
  }

  private static int wordEnd(String text, int from) {
    int blank = text.indexOf(' ', from);
    return blank < 0 ? text.length() : blank;
  }
}
