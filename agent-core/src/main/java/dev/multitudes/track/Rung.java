package dev.multitudes.track;

/** What is done about a persona that gets nowhere: one ladder, whatever shows it. */
public enum Rung {
  /** Nothing: it gets on. */
  NONE,
  /** It is redirected. */
  REDIRECT,
  /** It is asked for another plan, with another tool. */
  REPLAN,
  /** The run ends with what was reached. */
  STOP;

  /** The higher of the two. */
  public Rung or(Rung other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
