package dev.multitudes.testing.goal;

/** What a goal test came to. */
public enum GoalVerdict {
  /** The goal is reached often enough. */
  PASS,
  /** It is not. */
  FAIL,
  /** The budget ended before enough was seen. */
  INCONCLUSIVE,
  /** The environment broke too often for any verdict. */
  INVALID
}
