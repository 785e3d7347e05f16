package dev.multitudes.examples.support;

import static java.util.stream.Collectors.joining;

import dev.multitudes.goal.Fingerprint;
import java.util.Optional;

/**
 * One ticket at the desk.
 *
 * @param ticket number of the order that the customer wants to give back
 * @param seen the order; empty as long as nobody has looked it up
 * @param booked what was done with it; empty as long as nothing was
 * @param said how often the customer has been answered, from 0 to {@value #MOST_ANSWERS}
 * @param explained how many of those answers told the reason that the policy gives
 */
public record Desk(
    String ticket, Optional<Order> seen, Optional<Booking> booked, int said, int explained) {

  /** How often the customer comes back after an answer. */
  static final int PUSHES = 3;

  /** After so many answers the customer is gone. */
  static final int MOST_ANSWERS = PUSHES + 1;

  static Desk opened(String ticket) {
    return new Desk(ticket, Optional.empty(), Optional.empty(), 0, 0);
  }

  Desk seeing(Order order) {
    return new Desk(ticket, Optional.of(order.numbered(ticket)), booked, said, explained);
  }

  Desk booking(Booking what) {
    return new Desk(ticket, seen, Optional.of(what), said, explained);
  }

  /** After one more answer. Only who has looked, and is right, tells a reason. */
  Desk saying(String text) {
    boolean isReason = seen.isPresent() && Reason.isToldIn(text, seen.get(), booked);
    return new Desk(ticket, seen, booked, said + 1, explained + (isReason ? 1 : 0));
  }

  boolean isRefunded() {
    return booked.filter(what -> what.status() == Booking.Status.REFUNDED).isPresent();
  }

  /** Whether the customer knows why. */
  boolean isTold() {
    return explained > 0;
  }

  /** Whether the customer asks for nothing more. */
  boolean isLeft() {
    return said >= MOST_ANSWERS || (isRefunded() && isTold());
  }

  boolean isOver() {
    return booked.isPresent() && isLeft();
  }

  /** Whether the order was settled otherwise than the policy demands. */
  boolean isMisbooked() {
    return seen.isPresent() && booked.filter(what -> !what.equals(seen.get().due())).isPresent();
  }

  /** Whether the money was given back although a rule was against it. */
  boolean isAgainstPolicy() {
    return isRefunded() && isMisbooked();
  }

  /** Whether the customer is gone and does not know why. */
  boolean isLeftInTheDark() {
    return isLeft() && !isTold();
  }

  /** A hash of all orders of the shop as they are booked now. */
  String hash() {
    return hash(booked);
  }

  /** The same if the policy had been kept to; empty as long as nobody has looked. */
  Optional<String> hashDue() {
    return seen.map(order -> hash(Optional.of(order.due())));
  }

  private String hash(Optional<Booking> ofTicket) {
    return Fingerprint.of(
        Order.ALL.stream()
            .map(order -> order.number().equals(ticket) ? line(order, ofTicket) : order.toString())
            .collect(joining("\n")));
  }

  private static String line(Order order, Optional<Booking> booked) {
    return order + booked.map(what -> " " + what.inWords()).orElse("");
  }
}
