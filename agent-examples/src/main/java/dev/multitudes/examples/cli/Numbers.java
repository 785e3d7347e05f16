package dev.multitudes.examples.cli;

import java.math.BigDecimal;

/** Numbers as people write them. */
final class Numbers {

  /** Without an exponent, and without zeros at the end. */
  static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** The same; what is no finite number by its name. */
  static String told(double number) {
    return Double.isFinite(number) ? plain(number) : String.valueOf(number);
  }

  private Numbers() {}
}
