package dev.multitudes.tool;

/**
 * What running a tool a second time would mean. Decides what may run in parallel, and what may run
 * again after a crash.
 */
public enum Effect {
  /** It only looks: it may run again and beside others. */
  READ,
  /** It changes something, but a second run with the same key changes nothing more. */
  IDEMPOTENT,
  /** A second run would do it twice: never again unasked, and never beside another call. */
  ONCE
}
