package dev.multitudes.examples.negotiation;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Objects;

/** The talks in words, as the buyer sees them. {@link Reader} reads them back. */
final class Words {

  private static final String RULES =
      "An old clock is for sale. To you it is worth 100, and the seller asks 110. In each round you"
          + " offer a price from 50 to 100 in steps of 5, and the seller takes it or not: in round"
          + " t a seller whose lowest price is r takes nothing below r + (110 - r)(1 - t/5)^2, so"
          + " the lowest price itself only in the last round. What you gain is worth 3 % less with"
          + " each round. You do not know the lowest price.";

  private static final Map<Class<? extends Move>, String> MEANINGS =
      Map.of(
          Move.Offer.class,
          "Offer a price. If the seller takes it, the clock is yours; if not, the next round"
              + " begins.",
          Move.Accept.class,
          "Pay the 110 that the seller asks.",
          Move.Walk.class,
          "Walk away without the clock. The talks end with it.",
          Move.Say.class,
          "Say something to the seller.");

  static String meaningOf(Class<? extends Move> kind) {
    return Objects.requireNonNull(MEANINGS.get(kind));
  }

  static String describe(Talks talks) {
    return RULES + " " + standing(talks);
  }

  static String tell(Talks before, Move move, Talks after) {
    String happened =
        switch (move) {
          case Move.Offer offer ->
              "The seller %s %d."
                  .formatted(after.price().isPresent() ? "takes" : "does not take", offer.price());
          case Move.Accept accept -> "You pay what the seller asks.";
          case Move.Walk walk -> "You walk away.";
          case Move.Say say -> "You say: \"%s\"".formatted(say.text());
        };
    return happened + "\n" + standing(after);
  }

  private static String standing(Talks talks) {
    return "Round %d of %d. The seller's lowest price is one of these, each equally likely: %s.%s"
        .formatted(
            talks.round(),
            Seller.ROUNDS,
            talks.possible().stream().map(String::valueOf).collect(joining(", ")),
            talks.close().map(how -> " " + over(how, talks)).orElse(""));
  }

  private static String over(Close how, Talks talks) {
    return "The talks are over: %s%s."
        .formatted(how.inWords(), talks.price().map(paid -> ", for " + paid).orElse(""));
  }

  private Words() {}
}
