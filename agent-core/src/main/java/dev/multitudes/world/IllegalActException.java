package dev.multitudes.world;

/**
 * An act that is not possible in a state. The message is for the persona: what was wrong, and what
 * is possible.
 */
public final class IllegalActException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the sentence the persona is told. */
  public IllegalActException(String message) {
    super(message);
  }
}
