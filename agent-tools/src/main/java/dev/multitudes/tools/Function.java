package dev.multitudes.tools;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The functions of the calculator; a name in a formula is one of these or nothing. */
enum Function {
  SQRT(1, 1),
  ABS(1, 1),
  MIN(1, 100),
  MAX(1, 100),
  ROUND(1, 2),
  FLOOR(1, 1),
  CEIL(1, 1),
  LN(1, 1),
  LOG10(1, 1),
  EXP(1, 1),
  SIN(1, 1),
  COS(1, 1),
  TAN(1, 1);

  private static final int MOST_PLACES = 1000;

  private final int fewest;
  private final int most;

  Function(int fewest, int most) {
    this.fewest = fewest;
    this.most = most;
  }

  static Optional<Function> named(String name) {
    return Stream.of(values()).filter(one -> one.toString().equals(name)).findFirst();
  }

  Decimal of(List<Decimal> given) {
    if (given.size() < fewest || given.size() > most) {
      throw new Refusal("%s takes %s but was given %d.".formatted(this, arity(), given.size()));
    }
    Decimal x = given.getFirst();
    return switch (this) {
      case SQRT -> Power.squareRoot(x);
      case ABS -> x.magnitude();
      case MIN -> Collections.min(given, Comparator.comparing(Decimal::value));
      case MAX -> Collections.max(given, Comparator.comparing(Decimal::value));
      case ROUND -> x.toPlaces(places(given), RoundingMode.HALF_UP);
      case FLOOR -> x.toPlaces(0, RoundingMode.FLOOR);
      case CEIL -> x.toPlaces(0, RoundingMode.CEILING);
      case LN -> ln("ln", x);
      case LOG10 -> log10(x);
      case EXP -> exp(x);
      case SIN -> sin(x);
      case COS -> cos(x);
      case TAN -> tan(x);
    };
  }

  private String arity() {
    if (fewest == most) {
      return "1 argument";
    }
    return "%d to %d arguments".formatted(fewest, most);
  }

  private static int places(List<Decimal> given) {
    BigDecimal places = given.size() == 1 ? BigDecimal.ZERO : given.getLast().settled();
    if (places.scale() > 0 || places.abs().compareTo(BigDecimal.valueOf(MOST_PLACES)) > 0) {
      throw new Refusal(
          "The places of round must be a whole number from -1000 to 1000 but were %s."
              .formatted(places.round(MathContext.DECIMAL32)));
    }
    return places.intValueExact();
  }

  private static Decimal ln(String name, Decimal x) {
    if (x.value().signum() <= 0) {
      throw new Refusal(
          "%s of %s has no value; the number must be greater than 0."
              .formatted(name, x.value().round(MathContext.DECIMAL32)));
    }
    return x.equals(Decimal.ONE) ? Decimal.ZERO : Decimal.rounded(Series.ln(x.value()));
  }

  private static Decimal log10(Decimal x) {
    boolean isPowerOfTen = x.value().unscaledValue().equals(BigInteger.ONE);
    return isPowerOfTen
        ? new Decimal(BigDecimal.valueOf(-x.value().scale()), x.exactness())
        : ln("log10", x).over(ln("log10", Decimal.exact(BigDecimal.TEN)));
  }

  private static Decimal exp(Decimal x) {
    return isZero(x) ? Decimal.ONE : Decimal.rounded(Series.exp(x.value()));
  }

  private static Decimal sin(Decimal x) {
    return isZero(x) ? Decimal.ZERO : Decimal.rounded(Series.sin(x.value()));
  }

  private static Decimal cos(Decimal x) {
    return isZero(x) ? Decimal.ONE : Decimal.rounded(Series.cos(x.value()));
  }

  private static Decimal tan(Decimal x) {
    Decimal cos = cos(x);
    if (cos.value().signum() == 0) {
      throw new Refusal(
          "tan of %s has no value; the angle must not be an odd multiple of pi/2."
              .formatted(x.value().round(MathContext.DECIMAL32)));
    }
    return sin(x).over(cos);
  }

  private static boolean isZero(Decimal x) {
    return x.equals(Decimal.ZERO);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
