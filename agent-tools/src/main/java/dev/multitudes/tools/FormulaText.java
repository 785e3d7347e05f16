package dev.multitudes.tools;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a formula and how far it has been read. */
final class FormulaText {

  private final String text;
  private int at;

  /** Signs that people and models write are taken for those of the keyboard. */
  FormulaText(String text) {
    this.text = text.replace('×', '*').replace('·', '*').replace('÷', '/').replace('−', '-');
  }

  private boolean isAtEnd() {
    return start() == text.length();
  }

  /** Where the next sign is, after the spaces. */
  private int start() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether this comes next; if so, it has been read. */
  boolean takes(char sign) {
    boolean isNext = !isAtEnd() && text.charAt(at) == sign;
    if (isNext) {
      at++;
    }
    return isNext;
  }

  /** What comes next, if it is this. */
  Optional<Matcher> match(Pattern pattern) {
    Matcher found = pattern.matcher(text).region(start(), text.length());
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    at = found.end();
    return Optional.of(found);
  }

  void require(char sign) {
    if (!takes(sign)) {
      throw expected("\"" + sign + "\"");
    }
  }

  void requireEnd() {
    if (!isAtEnd()) {
      throw switch (text.charAt(at)) {
        case ')' -> new Refusal("There is a \")\"" + place() + " without its \"(\".");
        case ',' ->
            new Refusal(
                "There is a comma"
                    + place()
                    + " but commas only part the arguments of a function; write 1000.5, not"
                    + " 1,000.5 or 1000,5.");
        default -> expected("an operator (+ - * / % ^)");
      };
    }
  }

  Refusal expected(String what) {
    String found =
        isAtEnd() ? "the end" : Shown.quoted(text.substring(at, text.offsetByCodePoints(at, 1)));
    return new Refusal("Expected %s%s but found %s.".formatted(what, place(), found));
  }

  private String place() {
    return " at character %d of %s".formatted(at + 1, Shown.quoted(text));
  }
}
