package dev.multitudes.examples.support;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether words tell a customer why. A crude reader: it looks for what names a rule, and knows no
 * grammar.
 */
final class Reason {
  /** The refund, and each rule, as a customer may be told. */
  static final List<String> ANSWERS =
      Stream.concat(
              Stream.of("You get your money back: the refund is on its way."),
              Arrays.stream(Rule.values()).map(r -> "A colleague will decide. " + r.sentence()))
          .toList();

  /** The rules that these answers name, so that a planner need not look for them each time. */
  private static final Map<String, List<Rule>> NAMED =
      ANSWERS.stream().collect(toUnmodifiableMap(answer -> answer, Reason::read));

  private static final Pattern MONEY =
      Pattern.compile("\\brefund(?:ed|s)?\\b|\\bmoney\\b", CASE_INSENSITIVE);

  /**
   * A refund is told by naming it and no rule, once it is booked; anything else by naming the first
   * rule that is against it, and none that is not.
   */
  static boolean isToldIn(String text, Order order, Optional<Booking> booked) {
    List<Rule> named = Optional.ofNullable(NAMED.get(text)).orElseGet(() -> read(text));
    return order
        .against()
        .map(first -> named.contains(first) && named.stream().allMatch(r -> r.isBrokenBy(order)))
        .orElseGet(() -> named.isEmpty() && MONEY.matcher(text).find() && booked.isPresent());
  }

  private static List<Rule> read(String text) {
    return Arrays.stream(Rule.values()).filter(rule -> rule.isNamedIn(text)).toList();
  }

  private Reason() {}
}
