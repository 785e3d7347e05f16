package dev.multitudes.examples.football;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Metres as they are written for people and models. */
final class Numbers {

  private static final int DECIMALS = 2;

  /** With at most two decimals and no trailing zeros, such as {@code -1.8}. */
  static String shown(double metres) {
    BigDecimal rounded = BigDecimal.valueOf(metres).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** Such as {@code (0, 12)}. */
  static String shown(Spot spot) {
    return "(%s, %s)".formatted(shown(spot.x()), shown(spot.y()));
  }

  private Numbers() {}
}
