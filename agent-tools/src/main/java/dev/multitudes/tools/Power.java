package dev.multitudes.tools;

import java.math.BigDecimal;
import java.math.MathContext;

/** Powers, whose size is known before they are calculated: 9^9^9^9 is refused at once. */
final class Power {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal MOST_STEPS = new BigDecimal("999999999");

  /** 0^0 is 1. */
  static Decimal of(Decimal base, Decimal exponent) {
    BigDecimal wanted = exponent.settled();
    if (wanted.signum() == 0 || base.equals(Decimal.ONE)) {
      return Decimal.ONE;
    }
    if (base.value().signum() == 0) {
      return wanted.signum() < 0 ? Decimal.ONE.over(base) : base;
    }
    if (wanted.compareTo(HALF) == 0) {
      return squareRoot(base);
    }
    return wanted.scale() <= 0 ? whole(base, wanted) : byLogarithm(base, wanted);
  }

  static Decimal squareRoot(Decimal of) {
    if (of.value().signum() < 0) {
      throw notReal("The square root", of);
    }
    BigDecimal root = of.value().sqrt(Decimal.CARRIED);
    boolean isExact = root.multiply(root).compareTo(of.value()) == 0;
    return isExact ? new Decimal(root, of.exactness()) : Decimal.rounded(root);
  }

  private static Decimal whole(Decimal base, BigDecimal exponent) {
    boolean isOdd = exponent.remainder(BigDecimal.TWO).signum() != 0;
    Decimal size = wholeOfPositive(base.magnitude(), exponent);
    return base.value().signum() < 0 && isOdd ? size.negated() : size;
  }

  private static Decimal wholeOfPositive(Decimal base, BigDecimal exponent) {
    if (base.equals(Decimal.ONE)) {
      return base;
    }
    if (exponent.abs().compareTo(MOST_STEPS) > 0) {
      return byLogarithm(base, exponent);
    }
    int steps = exponent.intValueExact();
    requireSane(steps * log10(base.value()));
    double digits = Math.abs(steps) * log10(new BigDecimal(base.value().unscaledValue()));
    if (digits > Decimal.MOST_DIGITS) {
      return Decimal.rounded(base.value().pow(steps, Decimal.CARRIED));
    }
    var power = new Decimal(base.value().pow(Math.abs(steps)), base.exactness());
    return steps < 0 ? Decimal.ONE.over(power) : power;
  }

  private static Decimal byLogarithm(Decimal base, BigDecimal exponent) {
    if (base.value().signum() < 0) {
      throw notReal("A power with a broken exponent", base);
    }
    return Decimal.rounded(Series.exp(Series.ln(base.value()).multiply(exponent)));
  }

  private static void requireSane(double size) {
    if (size > Decimal.MOST_DIGITS + 1) {
      throw Decimal.tooLarge();
    }
    if (size < -Decimal.MOST_DIGITS - 1) {
      throw Decimal.tooSmall();
    }
  }

  private static double log10(BigDecimal x) {
    int size = x.precision() - x.scale();
    return Math.log10(x.scaleByPowerOfTen(-size).doubleValue()) + size;
  }

  private static Refusal notReal(String what, Decimal of) {
    return new Refusal(
        "%s of %s is not a real number; the number must be 0 or more."
            .formatted(what, of.value().round(MathContext.DECIMAL32)));
  }

  private Power() {}
}
