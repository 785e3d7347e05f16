package dev.multitudes.format;

import java.util.List;

/**
 * A call as it was written, before the tool's schema has been looked at.
 *
 * @param name of the tool
 * @param from where it begins
 * @param to where it ends, exclusive
 */
record Draft(String name, Given given, int from, int to) {

  /**
   * What was read at one place.
   *
   * @param shape in which it was written, in words
   * @param end where reading goes on
   */
  record Batch(List<Draft> drafts, String shape, int end) {

    Batch endingAt(int other) {
      return new Batch(drafts, shape, other);
    }

    boolean anyOffered(Offer offer) {
      return drafts.stream().anyMatch(draft -> offer.has(offer.meant(draft.name())));
    }
  }
}
