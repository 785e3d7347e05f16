package dev.multitudes.tool;

import java.math.BigDecimal;
import java.util.Optional;

/** The numbers from one to another, both included; an end may be open. */
record Range(Optional<BigDecimal> min, Optional<BigDecimal> max) {

  static final Range ALL = new Range(Optional.empty(), Optional.empty());

  static Range of(long min, long max) {
    return new Range(Optional.of(BigDecimal.valueOf(min)), Optional.of(BigDecimal.valueOf(max)));
  }

  static Range of(Between between) {
    if (!(between.min() <= between.max())) {
      throw new IllegalArgumentException(
          "The smallest value must not be above the largest but they are %s and %s"
              .formatted(between.min(), between.max()));
    }
    return new Range(end(between.min()), end(between.max()));
  }

  private static Optional<BigDecimal> end(double value) {
    return Double.isInfinite(value) ? Optional.empty() : Optional.of(BigDecimal.valueOf(value));
  }

  boolean contains(BigDecimal value) {
    return min.filter(least -> value.compareTo(least) < 0).isEmpty()
        && max.filter(most -> value.compareTo(most) > 0).isEmpty();
  }

  /** Such as {@code from 1 to 10}; empty if both ends are open. */
  String words() {
    if (min.isPresent() && max.isPresent()) {
      return "from " + plain(min.get()) + " to " + plain(max.get());
    }
    return min.map(least -> "of at least " + plain(least))
        .or(() -> max.map(most -> "of at most " + plain(most)))
        .orElse("");
  }

  private static String plain(BigDecimal end) {
    return end.stripTrailingZeros().toPlainString();
  }
}
