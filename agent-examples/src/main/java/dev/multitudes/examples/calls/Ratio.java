package dev.multitudes.examples.calls;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/** How many of all are right. */
public record Ratio(int right, int total) {

  static <T> Ratio of(Collection<T> all, Predicate<T> isRight) {
    return new Ratio((int) all.stream().filter(isRight).count(), all.size());
  }

  /** How many are not. */
  public int wrong() {
    return total - right;
  }

  /** Such as {@code 430/438 98.2 %}. */
  @Override
  public String toString() {
    return total == 0
        ? "0/0"
        : String.format(Locale.ROOT, "%d/%d %5.1f %%", right, total, 100. * right / total);
  }
}
