package dev.multitudes.goal;

/** What one act does for the goal, from best to worst; {@link #UNKNOWN} is a verdict of its own. */
public enum Verdict {
  /** The goal is reached. */
  ACHIEVES,
  /** Clearly better than an act at random. */
  ADVANCES,
  /** Neither helps nor harms, or nothing much was at stake. */
  NEUTRAL,
  /** Clearly worse than an act at random. */
  HINDERS,
  /** After this the goal cannot be reached any more. */
  FORECLOSES,
  /** Something happened that must never happen. */
  VIOLATES,
  /** There is nothing to judge by. */
  UNKNOWN
}
