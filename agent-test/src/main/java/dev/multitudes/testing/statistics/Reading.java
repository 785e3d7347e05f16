package dev.multitudes.testing.statistics;

/** What a plan says of the trials so far. */
public enum Reading {
  /** Enough was seen to say that the goal is reached often enough. */
  PASS,
  /** Enough was seen to say that it is not. */
  FAIL,
  /** More trials are needed. */
  OPEN
}
