package dev.multitudes.examples.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * How the talks stand: what is true, and what the buyer knows.
 *
 * @param lowest what the seller would go down to; hidden from the buyer, and empty where only what
 *     the buyer knows counts
 * @param possible what the buyer still has to reckon with, each equally likely; not empty
 * @param round the round that is played or was played last, from 1 to 5
 * @param close how the talks ended; empty while they go on
 * @param price what was paid; empty if nothing was
 */
public record Talks(
    Optional<Integer> lowest,
    List<Integer> possible,
    int round,
    Optional<Close> close,
    Optional<Integer> price) {

  /** Copies the list and checks the round. */
  public Talks {
    possible = List.copyOf(possible);
    if (round < 1 || round > Seller.ROUNDS || possible.isEmpty()) {
      throw new IllegalArgumentException(
          "Talks are in round 1 to %d with some price possible, but were in round %d with %s"
              .formatted(Seller.ROUNDS, round, possible));
    }
  }

  /** Talks that begin with a seller who goes down to this price. */
  static Talks begun(int lowest) {
    return new Talks(Optional.of(lowest), Seller.LOWEST, 1, Optional.empty(), Optional.empty());
  }

  /** What the buyer knows of it. */
  Talks known() {
    return new Talks(Optional.empty(), possible, round, close, price);
  }

  boolean over() {
    return close.isPresent();
  }

  /** How many of the possible prices the buyer would see this of. */
  long count(IntPredicate seen) {
    return possible.stream().filter(seen::test).count();
  }

  /** Sold for this, which only some of the possible sellers do. */
  Talks sold(int paid, IntPredicate seen) {
    return new Talks(lowest, only(seen), round, Optional.of(Close.SOLD), Optional.of(paid));
  }

  /** An offer later, which only some of the possible sellers did not take. */
  Talks refused(IntPredicate seen) {
    return round == Seller.ROUNDS
        ? new Talks(lowest, only(seen), round, Optional.of(Close.TIME_UP), price)
        : new Talks(lowest, only(seen), round + 1, close, price);
  }

  Talks walked() {
    return new Talks(lowest, possible, round, Optional.of(Close.WALKED), price);
  }

  private List<Integer> only(IntPredicate seen) {
    return possible.stream().filter(seen::test).toList();
  }
}
