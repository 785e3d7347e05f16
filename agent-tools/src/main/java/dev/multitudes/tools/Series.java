package dev.multitudes.tools;

import static dev.multitudes.tools.Decimal.CARRIED;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Functions that have no exact decimal value, to about 60 digits. The series are those of
 * Abramowitz and Stegun, Handbook of Mathematical Functions: 4.1.27 (ln), 4.2.1 (exp), 4.3.65 (sin)
 * and 4.3.66 (cos), with the argument first brought near 0, where they are short.
 */
final class Series {

  static final BigDecimal PI =
      new BigDecimal("3.1415926535897932384626433832795028841971693993751058209749445923078164");
  static final BigDecimal E =
      new BigDecimal("2.7182818284590452353602874713526624977572470936999595749669676277240766");
  private static final BigDecimal LN_10 =
      new BigDecimal("2.3025850929940456840179914546843642076011014886287729760333279009675726");

  /** Beyond it π would need more digits than these. */
  private static final BigDecimal LARGEST_ANGLE = new BigDecimal("1E15");

  private static final BigDecimal LARGEST_POWER = new BigDecimal("2303");
  private static final MathContext WITHIN = new MathContext(65, RoundingMode.HALF_EVEN);
  private static final BigDecimal NOTHING = new BigDecimal("1E-75");
  private static final BigDecimal TWO_PI = PI.multiply(BigDecimal.TWO);
  private static final BigDecimal ROOT_OF_10 = new BigDecimal("3.16");
  private static final int PLACES_OF_A_TURN = 50;

  /** ln(m · 10^k) = ln m + k ln 10, with m around 1. */
  static BigDecimal ln(BigDecimal x) {
    int k = x.precision() - x.scale() - 1;
    BigDecimal m = x.scaleByPowerOfTen(-k);
    if (m.compareTo(ROOT_OF_10) > 0) {
      m = m.movePointLeft(1);
      k++;
    }
    BigDecimal z = m.subtract(BigDecimal.ONE).divide(m.add(BigDecimal.ONE), WITHIN);
    return LN_10.multiply(BigDecimal.valueOf(k)).add(artanh(z).multiply(BigDecimal.TWO), CARRIED);
  }

  private static BigDecimal artanh(BigDecimal z) {
    BigDecimal square = z.multiply(z, WITHIN);
    BigDecimal sum = z;
    BigDecimal power = z;
    for (int n = 3; isSeenBeside(sum, power); n += 2) {
      power = power.multiply(square, WITHIN);
      sum = sum.add(power.divide(BigDecimal.valueOf(n), WITHIN), WITHIN);
    }
    return sum;
  }

  /** e^x = 10^k · e^r, with r around 0. */
  static BigDecimal exp(BigDecimal x) {
    if (x.abs().compareTo(LARGEST_POWER) > 0) {
      throw x.signum() > 0 ? Decimal.tooLarge() : Decimal.tooSmall();
    }
    int k = x.divide(LN_10, CARRIED).setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    BigDecimal r = x.subtract(LN_10.multiply(BigDecimal.valueOf(k)));
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int n = 1; isSeenBeside(sum, term); n++) {
      term = term.multiply(r, WITHIN).divide(BigDecimal.valueOf(n), WITHIN);
      sum = sum.add(term, WITHIN);
    }
    return sum.scaleByPowerOfTen(k);
  }

  static BigDecimal sin(BigDecimal x) {
    BigDecimal angle = withinATurn("sin", x);
    return settled(x, alternating(angle, angle, 1));
  }

  static BigDecimal cos(BigDecimal x) {
    return settled(x, alternating(withinATurn("cos", x), BigDecimal.ONE, 0));
  }

  /** The first term, less the term two powers of the angle further, plus the one after that. */
  private static BigDecimal alternating(BigDecimal angle, BigDecimal first, int power) {
    BigDecimal square = angle.multiply(angle, WITHIN);
    BigDecimal sum = first;
    BigDecimal term = first;
    for (int n = power; isSeenBeside(BigDecimal.ONE.min(first.abs()), term); n += 2) {
      BigDecimal divisor = BigDecimal.valueOf((n + 1L) * (n + 2L));
      term = term.multiply(square, WITHIN).divide(divisor, WITHIN).negate();
      sum = sum.add(term, WITHIN);
    }
    return sum;
  }

  private static boolean isSeenBeside(BigDecimal sum, BigDecimal term) {
    return term.abs().compareTo(sum.abs().multiply(NOTHING)) > 0;
  }

  private static BigDecimal withinATurn(String function, BigDecimal x) {
    if (x.abs().compareTo(LARGEST_ANGLE) > 0) {
      throw new Refusal(
          "%s takes an angle of at most 10^15 radians but was given %s; subtract whole turns first."
              .formatted(function, x.round(MathContext.DECIMAL32)));
    }
    BigDecimal turns = x.divide(TWO_PI, CARRIED).setScale(0, RoundingMode.HALF_EVEN);
    return x.subtract(turns.multiply(TWO_PI));
  }

  /** Where π is near a root its own last digits would show: sin(pi) is 0. */
  private static BigDecimal settled(BigDecimal x, BigDecimal result) {
    return x.abs().compareTo(BigDecimal.ONE) < 0
        ? result
        : result.setScale(PLACES_OF_A_TURN, RoundingMode.HALF_EVEN);
  }

  private Series() {}
}
