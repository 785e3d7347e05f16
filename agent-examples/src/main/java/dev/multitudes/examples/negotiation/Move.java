package dev.multitudes.examples.negotiation;

import dev.langchain4j.model.output.structured.Description;
import dev.multitudes.tool.Between;

/** Something that the buyer can do. Each kind is a tool of the same name. */
public sealed interface Move {

  /** Naming a price, which the seller takes or not. */
  record Offer(
      @Description("the price to offer, in steps of 5")
          @Between(min = Seller.LEAST_OFFER, max = Seller.LARGEST_OFFER)
          int price)
      implements Move {}

  /** Paying what the seller asks. */
  record Accept() implements Move {}

  /** Leaving without a deal. */
  record Walk() implements Move {}

  /** Words, which change nothing. */
  record Say(@Description("the words to say") String text) implements Move {}

  /** The act in a few words, such as {@code offer(50)}. */
  default String inShort() {
    return switch (this) {
      case Offer offer -> "offer(" + offer.price + ")";
      case Accept accept -> "accept()";
      case Walk walk -> "walk()";
      case Say say -> "say(" + say.text + ")";
    };
  }
}
