package dev.multitudes.tools;

import dev.multitudes.context.Excerpt;

/** What somebody else wrote, made fit to be shown to a person or quoted to a model. */
final class Shown {

  private static final int LONGEST_QUOTE = 60;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** In quotation marks, on one line, cut to a sane length. */
  static String quoted(String text) {
    String cut = Excerpt.of(text, LONGEST_QUOTE);
    return "\"" + plain(cut.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
  }

  /**
   * With every character that is obeyed rather than seen written out, such as {@code \}{@code
   * u001b} for Escape: line ends, what moves the cursor, what turns the direction of writing.
   */
  static String plain(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints().forEach(character -> show(character, shown));
    return shown.toString();
  }

  private static void show(int character, StringBuilder shown) {
    if (isSeen(character)) {
      shown.appendCodePoint(character);
    } else {
      shown.append("\\u%04x".formatted(character));
    }
  }

  /** Note: the joiners are invisible too, but Persian, Hindi and emoji are written with them. */
  private static boolean isSeen(int character) {
    return character == ZERO_WIDTH_NON_JOINER
        || character == ZERO_WIDTH_JOINER
        || !isObeyed(character);
  }

  /** Whether it does something to the text or the screen and cannot itself be seen. */
  static boolean isObeyed(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private Shown() {}
}
