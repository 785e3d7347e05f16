package dev.multitudes.reference;

import java.math.BigDecimal;
import java.util.Locale;

/** Sentences with numbers in them. */
final class Told {
  static final String NOTHING = "Nothing more is needed for this.";

  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency
  static String of(String sentence, Object... values) {
    return String.format(Locale.ROOT, sentence, values);
  }

  /** Without zeros at the end. */
  static String number(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private Told() {}
}
