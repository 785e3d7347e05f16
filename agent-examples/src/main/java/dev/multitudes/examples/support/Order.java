package dev.multitudes.examples.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One order of the shop.
 *
 * @param number such as A-1003
 * @param days since it was delivered
 * @param use whether it has been used
 * @param cents what was paid for it
 */
public record Order(String number, int days, Use use, int cents) {

  /** What the customer has done with it. */
  public enum Use {
    /** Still as it came. */
    UNUSED,
    /** No longer new. */
    USED;

    String inWords() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All orders: one for each row of the policy's decision table, on both sides of each bound. */
  static final List<Order> ALL = table();

  private static List<Order> table() {
    var orders = new ArrayList<Order>();
    for (int days : new int[] {5, Rule.MOST_DAYS, Rule.MOST_DAYS + 1}) {
      for (Use use : Use.values()) {
        for (int cents : new int[] {Rule.MOST_CENTS, Rule.MOST_CENTS + 1}) {
          orders.add(new Order("A-" + (1001 + orders.size()), days, use, cents));
        }
      }
    }
    return List.copyOf(orders);
  }

  /** The order of this number. */
  static Optional<Order> find(String number) {
    return ALL.stream().filter(order -> order.number.equals(number)).findFirst();
  }

  /** The first rule that is against a refund. */
  Optional<Rule> against() {
    return Arrays.stream(Rule.values()).filter(rule -> rule.isBrokenBy(this)).findFirst();
  }

  /** What the policy demands. */
  Booking due() {
    return against().map(Booking::escalated).orElseGet(() -> Booking.of(Booking.Status.REFUNDED));
  }

  Order numbered(String other) {
    return new Order(other, days, use, cents);
  }

  String inWords() {
    return String.format(
        Locale.ROOT,
        "delivered %d days ago, %s, %d.%02d",
        days,
        use.inWords(),
        cents / 100,
        cents % 100);
  }
}
