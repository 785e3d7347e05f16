package dev.multitudes.examples.support;

import dev.langchain4j.model.output.structured.Description;

/** What can be done at the desk. */
public sealed interface DeskAct {

  /** See what is known of an order. */
  record Lookup(@Description("number of the order, such as A-1003") String order)
      implements DeskAct {}

  /** Give the money back. */
  record Refund(@Description("number of the order") String order) implements DeskAct {}

  /** Send the same thing once more. */
  record Exchange(@Description("number of the order") String order) implements DeskAct {}

  /** Hand the order to somebody who may decide otherwise than the policy. */
  record Escalate(
      @Description("number of the order") String order,
      @Description("the first rule that is against a refund") Rule reason)
      implements DeskAct {}

  /** Say something to the customer. */
  record Say(@Description("what the customer is told") String text) implements DeskAct {}

  /** The act in a few words, such as {@code escalate(A-1003, LATE)}. */
  default String inShort() {
    return switch (this) {
      case Lookup lookup -> "lookup(%s)".formatted(lookup.order);
      case Refund refund -> "refund(%s)".formatted(refund.order);
      case Exchange exchange -> "exchange(%s)".formatted(exchange.order);
      case Escalate escalate -> "escalate(%s, %s)".formatted(escalate.order, escalate.reason);
      case Say say -> "say(\"%s\")".formatted(say.text);
    };
  }
}
