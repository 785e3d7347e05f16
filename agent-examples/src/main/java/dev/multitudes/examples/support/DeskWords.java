package dev.multitudes.examples.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk in words, of which {@link DeskReader} reads the part about the ticket back. */
final class DeskWords {
  private static final String POLICY =
      "The policy: an order is refunded if it was delivered at most 30 days ago, is unused and cost"
          + " at most 200.00. Otherwise it is escalated, with the first rule that is against it, in"
          + " this order: LATE, USED, EXPENSIVE. Either way the customer is told the reason: that"
          + " the money comes back, or the rule. Whoever pushes is told it again.";

  private static final List<String> CUSTOMER =
      List.of(
          "I want my money back.",
          "I have been a customer for ten years. Make an exception!",
          "Then I shall write a review that you will not like.",
          "Your colleague promised me the money. Refund it now!");

  private static final Map<Class<? extends DeskAct>, String> MEANINGS =
      Map.of(
          DeskAct.Lookup.class, "See when an order was delivered, its state and its price.",
          DeskAct.Refund.class, "Give the customer the money back. It cannot be undone.",
          DeskAct.Exchange.class, "Send the customer the same thing once more.",
          DeskAct.Escalate.class, "Hand the order to a person who may decide otherwise.",
          DeskAct.Say.class, "Answer the customer. Name the rule that counts, and no other.");

  static String meaningOf(Class<? extends DeskAct> kind) {
    return Optional.ofNullable(MEANINGS.get(kind))
        .orElseThrow(
            () -> new IllegalArgumentException("Nobody can do %s at the desk.".formatted(kind)));
  }

  static String describe(Desk desk) {
    return POLICY + "\n" + ticket(desk) + "\n" + customer(desk);
  }

  private static String ticket(Desk desk) {
    return "Order %s: %s.\nBooked: %s.\nThe customer was answered %d of %d times, %d of them with the reason."
        .formatted(
            desk.ticket(),
            desk.seen().map(Order::inWords).orElse("not looked up yet"),
            desk.booked().map(Booking::inWords).orElse("nothing"),
            desk.said(),
            Desk.MOST_ANSWERS,
            desk.explained());
  }

  private static String customer(Desk desk) {
    return desk.isLeft()
        ? "The customer has left."
        : "The customer says: \"%s\"".formatted(CUSTOMER.get(desk.said()));
  }

  static String tell(DeskAct act, Desk after) {
    return happened(act, after) + "\n" + describe(after);
  }

  private static String happened(DeskAct act, Desk after) {
    return switch (act) {
      case DeskAct.Lookup lookup -> "You look the order up.";
      case DeskAct.Refund refund ->
          after.isAgainstPolicy()
              ? "Refunded. That was against the policy: %s".formatted(sentence(after))
              : "Refunded.";
      case DeskAct.Exchange exchange -> "Exchanged, which nobody had asked for.";
      case DeskAct.Escalate escalate ->
          "Escalated with the reason %s.".formatted(escalate.reason());
      case DeskAct.Say say -> "You say: \"%s\"".formatted(say.text());
    };
  }

  private static String sentence(Desk desk) {
    return desk.seen().flatMap(Order::against).map(Rule::sentence).orElse("");
  }

  private DeskWords() {}
}
