package dev.multitudes.examples.support;

import java.util.Locale;
import java.util.Optional;

/**
 * What was done with an order.
 *
 * @param status what became of it
 * @param reason why it was handed on; empty if it was not
 */
public record Booking(Status status, Optional<Rule> reason) {

  /** What can become of an order. */
  public enum Status {
    /** The money was given back. */
    REFUNDED,
    /** The same thing was sent once more. */
    EXCHANGED,
    /** Somebody else decides. */
    ESCALATED
  }

  static Booking of(Status status) {
    return new Booking(status, Optional.empty());
  }

  static Booking escalated(Rule reason) {
    return new Booking(Status.ESCALATED, Optional.of(reason));
  }

  String inWords() {
    return status.name().toLowerCase(Locale.ROOT)
        + reason.map(rule -> " (" + rule + ")").orElse("");
  }
}
