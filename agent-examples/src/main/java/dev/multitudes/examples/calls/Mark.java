package dev.multitudes.examples.calls;

import java.util.Optional;

/**
 * Whether one reading of one case is right by one measure.
 *
 * @param id the case's
 * @param format the case's
 * @param fault empty if it is right
 */
record Mark(String id, String format, Way way, Measure measure, Optional<Fault> fault) {

  static Mark of(Case one, Way way, Measure measure, Optional<Fault> fault) {
    return new Mark(one.id(), one.format(), way, measure, fault);
  }

  boolean isRight() {
    return fault.isEmpty();
  }
}
