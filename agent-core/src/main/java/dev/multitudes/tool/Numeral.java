package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A number type of Java: how digits become one of them, exactly.
 *
 * @param isWhole whether it holds integers only
 * @param natural what the type itself can hold
 * @param exact throws an {@link ArithmeticException} if the type cannot hold the number
 */
record Numeral(boolean isWhole, Range natural, Function<Digits, Number> exact) {

  /** Beyond this a short text such as 1e999999999 would fill the memory when written out. */
  private static final int MOST_DIGITS = 1_000;

  private static final Numeral BYTE =
      whole(Byte.MIN_VALUE, Byte.MAX_VALUE, digits -> digits.value().byteValueExact());
  private static final Numeral SHORT =
      whole(Short.MIN_VALUE, Short.MAX_VALUE, digits -> digits.value().shortValueExact());
  private static final Numeral INT =
      whole(Integer.MIN_VALUE, Integer.MAX_VALUE, digits -> digits.value().intValueExact());
  private static final Numeral LONG =
      whole(Long.MIN_VALUE, Long.MAX_VALUE, digits -> digits.value().longValueExact());
  private static final Numeral BIG_INTEGER =
      new Numeral(true, Range.ALL, digits -> bounded(digits.value()).toBigIntegerExact());
  private static final Numeral FLOAT =
      new Numeral(false, Range.ALL, digits -> finite(Float.parseFloat(digits.text())));
  private static final Numeral DOUBLE =
      new Numeral(false, Range.ALL, digits -> finite(Double.parseDouble(digits.text())));
  private static final Numeral BIG_DECIMAL =
      new Numeral(false, Range.ALL, digits -> bounded(digits.value()));

  private static final Map<Class<?>, Numeral> BY_TYPE =
      Map.ofEntries(
          Map.entry(byte.class, BYTE),
          Map.entry(Byte.class, BYTE),
          Map.entry(short.class, SHORT),
          Map.entry(Short.class, SHORT),
          Map.entry(int.class, INT),
          Map.entry(Integer.class, INT),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(BigInteger.class, BIG_INTEGER),
          Map.entry(float.class, FLOAT),
          Map.entry(Float.class, FLOAT),
          Map.entry(double.class, DOUBLE),
          Map.entry(Double.class, DOUBLE),
          Map.entry(BigDecimal.class, BIG_DECIMAL));

  private static Numeral whole(long min, long max, Function<Digits, Number> exact) {
    return new Numeral(true, Range.of(min, max), exact);
  }

  static Optional<Numeral> of(Class<?> type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /** Empty if the type cannot hold the number: a fraction in an integer, or too large. */
  Optional<Number> read(Digits digits) {
    try {
      return Optional.of(exact.apply(digits));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /**
   * Note: minus zero is written as a string, since a decimal has no sign of zero to read it back
   * by.
   *
   * @throws IllegalArgumentException if the number is infinite or none at all
   */
  static JsonNode write(Number number) {
    if (number instanceof Float || number instanceof Double) {
      return written(number.doubleValue(), number);
    }
    return number instanceof BigDecimal decimal
        ? DecimalNode.valueOf(decimal)
        : Shape.JSON.numberNode(new BigInteger(number.toString()));
  }

  private static JsonNode written(double value, Number number) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("JSON has no number for " + number + "; use an Optional");
    }
    if (value == 0 && 1 / value < 0) {
      return Shape.JSON.textNode("-0.0");
    }
    return number instanceof Float single
        ? Shape.JSON.numberNode((float) single)
        : Shape.JSON.numberNode(value);
  }

  private static BigDecimal bounded(BigDecimal decimal) {
    if (Math.abs((long) decimal.scale()) + decimal.precision() > MOST_DIGITS) {
      throw new ArithmeticException("too many digits");
    }
    return decimal;
  }

  private static Number finite(Number number) {
    if (Double.isInfinite(number.doubleValue())) {
      throw new ArithmeticException("too large");
    }
    return number;
  }
}
