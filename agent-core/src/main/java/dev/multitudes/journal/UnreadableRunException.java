package dev.multitudes.journal;

/** A file that holds no run. The message says which, and why. */
public final class UnreadableRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableRunException(String message) {
    super(message);
  }

  UnreadableRunException(String message, Throwable cause) {
    super(message, cause);
  }
}
