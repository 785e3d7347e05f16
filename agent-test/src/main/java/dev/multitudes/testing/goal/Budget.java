package dev.multitudes.testing.goal;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a goal test may spend. It is looked at before each trial, so the last one may go beyond it.
 *
 * @param trials how many count at most; at least 1
 * @param tokens of all trials together
 * @param time of all trials together
 */
public record Budget(int trials, long tokens, Duration time) {
  private static final Pattern PART =
      Pattern.compile("(?<number>\\d+)\\s*(?<scale>[kM]?)\\s*(?<unit>trials?|tokens?|h|m|s)");
  private static final Budget DEFAULT = new Budget(60, Long.MAX_VALUE, Duration.ofMinutes(10));

  /** Checks that there is something to spend. */
  public Budget {
    if (trials < 1 || tokens < 1 || !time.isPositive()) {
      throw new IllegalArgumentException(
          "A budget needs at least 1 trial, 1 token and some time but was %d trials, %d tokens, %s"
              .formatted(trials, tokens, time));
    }
  }

  /**
   * Reads {@code "60 trials, 400k tokens, 5m"}. What is not named is 60 trials, any number of
   * tokens, 10 minutes.
   *
   * @throws IllegalArgumentException if a part cannot be read or comes twice
   */
  public static Budget read(String text) {
    Budget budget = DEFAULT;
    var seen = new HashSet<String>();
    for (String part : text.split(",", -1)) {
      Matcher read = PART.matcher(part.strip());
      if (!read.matches() || !seen.add(kind(read.group("unit")))) {
        throw unreadable(text, part.strip());
      }
      budget = budget.with(read).orElseThrow(() -> unreadable(text, part.strip()));
    }
    return budget;
  }

  private static String kind(String unit) {
    return unit.startsWith("tr") ? "trials" : unit.startsWith("to") ? "tokens" : "time";
  }

  private static IllegalArgumentException unreadable(String text, String part) {
    return new IllegalArgumentException(
        "The budget \"%s\" cannot be read at \"%s\"; a budget looks like \"60 trials, 400k tokens, 5m\", each part at most once"
            .formatted(text, part));
  }

  private Optional<Budget> with(Matcher read) {
    long number;
    try {
      number = Math.multiplyExact(Long.parseLong(read.group("number")), scale(read));
    } catch (NumberFormatException | ArithmeticException e) {
      return Optional.empty();
    }
    return number < 1 || number > Integer.MAX_VALUE * 1000L
        ? Optional.empty()
        : Optional.of(with(read.group("unit"), number));
  }

  private static long scale(Matcher read) {
    return switch (read.group("scale")) {
      case "k" -> 1_000;
      case "M" -> 1_000_000;
      default -> 1;
    };
  }

  private Budget with(String unit, long number) {
    return switch (unit) {
      case "trial", "trials" -> new Budget((int) Math.min(number, Integer.MAX_VALUE), tokens, time);
      case "token", "tokens" -> new Budget(trials, number, time);
      case "h" -> new Budget(trials, tokens, Duration.ofHours(number));
      case "m" -> new Budget(trials, tokens, Duration.ofMinutes(number));
      default -> new Budget(trials, tokens, Duration.ofSeconds(number));
    };
  }

  /** Why no further trial may begin, if none may; the trials are the plan's matter. */
  Optional<String> spent(long usedTokens, Duration usedTime) {
    if (usedTokens >= tokens) {
      return Optional.of(
          String.format(Locale.ROOT, "%d of %d tokens are spent", usedTokens, tokens));
    }
    return usedTime.compareTo(time) >= 0
        ? Optional.of("the time of " + told(time) + " is spent")
        : Optional.empty();
  }

  private static String told(Duration time) {
    return time.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    String tokensToo = tokens == Long.MAX_VALUE ? "" : ", " + tokens + " tokens";
    return trials + " trials" + tokensToo + ", " + told(time);
  }
}
