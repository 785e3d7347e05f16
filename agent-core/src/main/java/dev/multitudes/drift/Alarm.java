package dev.multitudes.drift;

/** What about a reply calls for the persona to be brought to mind. */
public enum Alarm {
  /** The style has moved away for long or far enough. */
  STYLE,
  /** The reply says what the persona must not. */
  FORBIDDEN
}
