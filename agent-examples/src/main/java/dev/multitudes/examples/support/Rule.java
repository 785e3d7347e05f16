package dev.multitudes.examples.support;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.regex.Pattern;

/** What can be against a refund, in the order in which it is looked at. */
public enum Rule {
  /** Delivered too long ago. */
  LATE(
      "It was delivered more than 30 days ago.",
      "\\b(?:30|thirty) days\\b|\\btoo late\\b|\\btoo long ago\\b"),
  /** Used by the customer. */
  USED("It has been used.", "\\bused\\b"),
  /** Too much money for the desk to decide about. */
  EXPENSIVE(
      "It cost more than 200.00.",
      "\\b200(?:\\.00)?\\b|\\btwo hundred\\b|\\btoo (?:expensive|dear)\\b");

  /** How many days after its delivery an order can be given back. */
  static final int MOST_DAYS = 30;

  /** What the desk may give back at most, in cents. */
  static final int MOST_CENTS = 200_00;

  private final String sentence;
  private final Pattern named;

  Rule(String sentence, String named) {
    this.sentence = sentence;
    this.named = Pattern.compile(named, CASE_INSENSITIVE);
  }

  /** The reason as the customer is told it. */
  String sentence() {
    return sentence;
  }

  boolean isBrokenBy(Order order) {
    return switch (this) {
      case LATE -> order.days() > MOST_DAYS;
      case USED -> order.use() == Order.Use.USED;
      case EXPENSIVE -> order.cents() > MOST_CENTS;
    };
  }

  boolean isNamedIn(String text) {
    return named.matcher(text).find();
  }
}
