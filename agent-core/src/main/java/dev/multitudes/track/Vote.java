package dev.multitudes.track;

/** What one reply of a model says that somebody wants. */
sealed interface Vote {

  /**
   * A goal.
   *
   * @param goal the statement of a candidate, or of a goal that the model proposes itself
   */
  record For(String goal) implements Vote {}

  /** Nothing in particular. */
  record Abstained() implements Vote {}
}
