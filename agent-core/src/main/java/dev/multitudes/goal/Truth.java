package dev.multitudes.goal;

/** Whether a condition holds, as far as anyone can tell. */
public enum Truth {
  /** It does. */
  HOLDS,
  /** It does not. */
  FAILS,
  /** Nobody can tell. */
  UNKNOWN;

  /** For what can be told. */
  public static Truth of(boolean holds) {
    return holds ? HOLDS : FAILS;
  }
}
