package dev.multitudes.examples.negotiation;

import dev.multitudes.world.IllegalActException;
import java.util.List;
import java.util.stream.IntStream;

/** What the seller takes, and in which round. All numbers are assumed. */
final class Seller {

  /** What the seller may go down to, each equally likely. */
  static final List<Integer> LOWEST = List.of(60, 70, 80, 90);

  /** What the seller asks. Whoever accepts pays this. */
  static final int ASKED = 110;

  /** After so many offers the talks are over. */
  static final int ROUNDS = 5;

  static final int LEAST_OFFER = 50;
  static final int LARGEST_OFFER = 100;

  private static final int STEP = 5;

  /** All offers that can be made, from the least. */
  static final List<Integer> OFFERS =
      IntStream.rangeClosed(LEAST_OFFER / STEP, LARGEST_OFFER / STEP)
          .mapToObj(steps -> steps * STEP)
          .toList();

  /**
   * Whether a seller who goes down to this price takes the offer in this round, from 1 to 5: if it
   * is at least {@code lowest + (110 - lowest) (1 - round / 5)^2}.
   */
  static boolean takes(int lowest, int round, int offer) {
    double left = 1 - (double) round / ROUNDS;
    return offer >= lowest + (ASKED - lowest) * left * left;
  }

  static void requireOffer(int price) {
    if (!OFFERS.contains(price)) {
      int nearest = STEP * Math.round((float) price / STEP);
      throw new IllegalActException(
          "An offer must be from %d to %d in steps of %d but was %d; offer %d, for example."
              .formatted(
                  LEAST_OFFER,
                  LARGEST_OFFER,
                  STEP,
                  price,
                  Math.clamp(nearest, LEAST_OFFER, LARGEST_OFFER)));
    }
  }

  private Seller() {}
}
