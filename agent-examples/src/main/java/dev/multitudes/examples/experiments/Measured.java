package dev.multitudes.examples.experiments;

import dev.multitudes.drift.Interval;
import java.util.Locale;
import java.util.Optional;

/**
 * A number with the rule that it is held to.
 *
 * @param what is measured, in at most 34 characters
 * @param value the number; not a number if there is none, and then no rule holds
 * @param interval where it lies with 95 % confidence, if that is known
 * @param rule what has to hold
 */
public record Measured(String what, double value, Optional<Interval> interval, Rule rule) {

  /** What has to hold of a number. */
  public sealed interface Rule {

    /** The whole interval lies above. */
    record Above(double limit) implements Rule {}

    /** The whole interval lies below. */
    record Below(double limit) implements Rule {}

    /** The number is no less. */
    record AtLeast(double limit) implements Rule {}

    /** The number is no more. */
    record AtMost(double limit) implements Rule {}
  }

  static Measured of(String what, double value, Rule rule) {
    return new Measured(what, value, Optional.empty(), rule);
  }

  static Measured of(String what, double value, Interval interval, Rule rule) {
    return new Measured(what, value, Optional.of(interval), rule);
  }

  /** Whether the rule holds. */
  public boolean holds() {
    return switch (rule) {
      case Rule.Above above -> interval.map(Interval::low).orElse(value) > above.limit;
      case Rule.Below below -> interval.map(Interval::high).orElse(value) < below.limit;
      case Rule.AtLeast least -> value >= least.limit;
      case Rule.AtMost most -> value <= most.limit;
    };
  }

  /** The rule in a few characters, such as {@code low > 0.25}. */
  public String ruled() {
    return switch (rule) {
      case Rule.Above above -> "low > " + told(above.limit);
      case Rule.Below below -> "high < " + told(below.limit);
      case Rule.AtLeast least -> ">= " + told(least.limit);
      case Rule.AtMost most -> "<= " + told(most.limit);
    };
  }

  /** The number, with its interval where there is one. */
  public String told() {
    return told(value)
        + interval.map(it -> " (%s, %s)".formatted(told(it.low()), told(it.high()))).orElse("");
  }

  /** A number with two places; {@code none} if there is none. */
  public static String told(double number) {
    String told = String.format(Locale.ROOT, "%.2f", number);
    return Double.isFinite(number) ? told.replace("-0.00", "0.00") : "none";
  }
}
