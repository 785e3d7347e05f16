package dev.multitudes.reference;

/**
 * The same persona in the same words, but for its goal: what it then did.
 *
 * @param holder who really has that goal
 * @param decisions in the same states
 */
public record Swap<S extends Record, A>(
    ReferenceGoalHolder<S, A> holder, Decisions<S, A> decisions) {

  /** How well the acts serve the goal that was given. */
  public Directedness directedness() {
    return Directedness.of(holder, decisions);
  }
}
