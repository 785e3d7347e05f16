package dev.multitudes.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Go writes them, such as {@code 5m} and {@code 1h30m}, with Go's complaints. */
final class GoDuration {
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final Map<String, Long> NANOS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "µs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);
  private static final Pattern PART = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([^\\d.]*)");

  private GoDuration() {}

  /**
   * The time that is meant.
   *
   * @throws IllegalArgumentException if it is written wrongly, in Go's words
   */
  static Duration parse(String text) {
    String size = text.replaceFirst("^[+-]", "");
    BigDecimal nanos = size.equals("0") ? BigDecimal.ZERO : sum(size, text);
    if (nanos.compareTo(LONGEST) > 0) {
      throw invalid(text);
    }
    return Duration.ofNanos(text.startsWith("-") ? -nanos.longValue() : nanos.longValue());
  }

  private static BigDecimal sum(String size, String text) {
    Matcher part = PART.matcher(size);
    BigDecimal sum = BigDecimal.ZERO;
    int read = 0;
    while (part.find() && part.start() == read) {
      sum = sum.add(new BigDecimal(part.group(1)).multiply(unit(part.group(2), text)));
      read = part.end();
    }
    if (read == 0 || read < size.length()) {
      throw invalid(text);
    }
    return sum;
  }

  private static BigDecimal unit(String unit, String text) {
    if (unit.isEmpty()) {
      throw new IllegalArgumentException("time: missing unit in duration \"" + text + "\"");
    }
    if (!NANOS.containsKey(unit)) {
      throw new IllegalArgumentException(
          "time: unknown unit \"%s\" in duration \"%s\"".formatted(unit, text));
    }
    return BigDecimal.valueOf(NANOS.get(unit));
  }

  private static IllegalArgumentException invalid(String text) {
    return new IllegalArgumentException("time: invalid duration \"" + text + "\"");
  }
}
