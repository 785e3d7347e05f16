package dev.multitudes.drift;

/** Which of two texts a judge prefers, by the place in which it saw them. */
public enum Preference {
  /** The one shown first. */
  FIRST,
  /** The one shown second. */
  SECOND,
  /** Neither: a tie. */
  NEITHER;

  /** The same preference, told as if the texts had changed places. */
  public Preference swapped() {
    return switch (this) {
      case FIRST -> SECOND;
      case SECOND -> FIRST;
      case NEITHER -> NEITHER;
    };
  }

  /**
   * This preference, if the judge holds to it in the other order too; otherwise a tie. Judges
   * favour places, so an answer in one order says nothing (Zheng et al., arXiv 2306.05685).
   *
   * @param inOtherOrder what the judge says of the same two texts with their places changed
   */
  public Preference confirmedBy(Preference inOtherOrder) {
    return inOtherOrder.swapped() == this ? this : NEITHER;
  }
}
