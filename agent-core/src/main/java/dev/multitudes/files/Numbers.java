package dev.multitudes.files;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads what was written as a number, and says how what is none was probably meant. */
final class Numbers {
  private static final int MOST_DIGITS = 30;

  static Optional<Integer> whole(Node node) {
    try {
      return written(node).map(text -> Integer.valueOf(text.replace("_", "")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Optional<Double> any(Node node) {
    try {
      return written(node)
          .map(text -> Double.valueOf(text.replace("_", "")))
          .filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * As it was written, to the last digit; empty if writing it out takes more than 30 characters.
   */
  static Optional<BigDecimal> exact(Node node) {
    try {
      return written(node)
          .map(text -> new BigDecimal(text.replace("_", "")))
          .filter(number -> Math.abs((long) number.scale()) <= MOST_DIGITS)
          .filter(number -> number.toPlainString().length() <= MOST_DIGITS);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> written(Node node) {
    return node instanceof Node.Numeral numeral && numeral.written().length() <= MOST_DIGITS
        ? Optional.of(numeral.written())
        : Optional.empty();
  }

  /** What makes a text of it; empty if nothing does. */
  static String hint(Node node) {
    return switch (node) {
      case Node.Numeral numeral -> "; put it in quotes";
      case Node.Word word when word.described().equals("empty") -> "; write one or leave it out";
      case Node.Word word -> "; put it in quotes";
      case Node.Mapping mapping -> "; a text with \": \" in it stands in quotes";
      case Node.Sequence list -> "";
      case Node.Text text -> "";
    };
  }

  private Numbers() {}
}
