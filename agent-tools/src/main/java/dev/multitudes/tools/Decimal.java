package dev.multitudes.tools;

import static java.math.RoundingMode.HALF_EVEN;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number that knows whether it was rounded on the way. At most 1000 digits, and from 10^-1000 to
 * 10^1000 in size. What is rounded is carried with 60 digits and shown with 34, so that the errors
 * of the last places do not show.
 */
record Decimal(BigDecimal value, Exactness exactness) {

  enum Exactness {
    EXACT,
    ROUNDED;

    Exactness and(Exactness other) {
      return this == EXACT ? other : this;
    }
  }

  static final int MOST_DIGITS = 1000;
  static final MathContext CARRIED = new MathContext(60, HALF_EVEN);
  static final Decimal ZERO = exact(BigDecimal.ZERO);
  static final Decimal ONE = exact(BigDecimal.ONE);

  private static final MathContext SHOWN = new MathContext(34, HALF_EVEN);
  private static final MathContext WIDEST = new MathContext(MOST_DIGITS, HALF_EVEN);
  private static final int MOST_PADDING = 20;

  Decimal {
    requireSane(value);
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    if (value.precision() > MOST_DIGITS) {
      exactness = Exactness.ROUNDED;
    }
    if (exactness == Exactness.ROUNDED) {
      value = value.round(CARRIED);
    }
  }

  private static void requireSane(BigDecimal value) {
    long size = (long) value.precision() - value.scale();
    if (value.signum() != 0 && size - 1 > MOST_DIGITS) {
      throw tooLarge();
    }
    if (value.signum() != 0 && size - 1 < -MOST_DIGITS) {
      throw tooSmall();
    }
  }

  static Refusal tooLarge() {
    return new Refusal(
        "A number on the way is larger than 10^1000, the largest there is here; use smaller"
            + " numbers, or calculate with logarithms (ln, log10).");
  }

  static Refusal tooSmall() {
    return new Refusal(
        "A number on the way is nearer to 0 than 10^-1000, the smallest there is here; scale the"
            + " numbers up, or calculate with logarithms (ln, log10).");
  }

  static Decimal exact(BigDecimal value) {
    return new Decimal(value, Exactness.EXACT);
  }

  static Decimal rounded(BigDecimal value) {
    return new Decimal(value, Exactness.ROUNDED);
  }

  Decimal plus(Decimal other) {
    return new Decimal(value.add(other.value), exactness.and(other.exactness));
  }

  Decimal minus(Decimal other) {
    return plus(other.negated());
  }

  Decimal times(Decimal other) {
    return new Decimal(value.multiply(other.value), exactness.and(other.exactness));
  }

  Decimal over(Decimal divisor) {
    requireDivisor(divisor);
    BigDecimal quotient = value.divide(divisor.value, WIDEST);
    boolean isExact = quotient.multiply(divisor.value).compareTo(value) == 0;
    return isExact
        ? new Decimal(quotient, exactness.and(divisor.exactness))
        : Decimal.rounded(quotient);
  }

  /** What is left when divided to a whole number, with the sign of this. */
  Decimal modulo(Decimal divisor) {
    requireDivisor(divisor);
    return new Decimal(settled().remainder(divisor.settled()), exactness.and(divisor.exactness));
  }

  private void requireDivisor(Decimal divisor) {
    if (divisor.value.signum() == 0) {
      throw new Refusal(
          "%s cannot be divided by 0; the divisor must be another number."
              .formatted(value.round(MathContext.DECIMAL32)));
    }
  }

  Decimal negated() {
    return new Decimal(value.negate(), exactness);
  }

  Decimal magnitude() {
    return new Decimal(value.abs(), exactness);
  }

  Decimal toPlaces(int places, RoundingMode mode) {
    BigDecimal settled = settled();
    return settled.scale() <= places
        ? this
        : new Decimal(settled.setScale(places, mode), exactness);
  }

  /** Without the errors of the last places: 1/3*3 is 1. */
  BigDecimal settled() {
    return exactness == Exactness.ROUNDED ? value.round(SHOWN).stripTrailingZeros() : value;
  }

  /** In digits; with an exponent if there were more than 20 zeros to write. */
  String text() {
    BigDecimal settled = settled();
    boolean padded =
        settled.scale() < -MOST_PADDING || settled.scale() > settled.precision() + MOST_PADDING;
    return padded ? settled.toString() : settled.toPlainString();
  }

  @Override
  public String toString() {
    return exactness == Exactness.ROUNDED ? text() + " (rounded)" : text();
  }
}
