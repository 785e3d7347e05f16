package dev.multitudes.examples.safe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lock of the safe: what is true, and what is known.
 *
 * @param code what opens it; hidden, and empty where only what is known counts
 * @param tries what was dialled, with what it told; at most 5
 */
public record Lock(Optional<Code> code, List<Try> tries) {

  /** After so many dials that do not open it, it locks for good. */
  static final int TRIES = 5;

  /** Copies the tries and counts them. */
  public Lock {
    tries = List.copyOf(tries);
    if (tries.size() > TRIES) {
      throw new IllegalArgumentException(
          "There are %d tries but there were %d".formatted(TRIES, tries.size()));
    }
  }

  /** A lock that nobody has touched. */
  static Lock hiding(Code code) {
    return new Lock(Optional.of(code), List.of());
  }

  /** What is known of it. */
  Lock known() {
    return new Lock(Optional.empty(), tries);
  }

  Lock after(Try one) {
    var more = new ArrayList<>(tries);
    more.add(one);
    return new Lock(code, more);
  }

  boolean isOpen() {
    return !tries.isEmpty() && tries.getLast().told().opens();
  }

  boolean over() {
    return isOpen() || tries.size() == TRIES;
  }

  /** The codes that agree with all that was told. */
  Codes possible() {
    Codes possible = Codes.ALL;
    for (Try one : tries) {
      possible = possible.after(one);
    }
    return possible;
  }
}
