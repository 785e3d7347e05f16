package dev.multitudes.examples.tutor;

/** A text that is no formula or no equation. The message says what is wrong and where. */
final class UnreadableEquationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableEquationException(String message) {
    super(message);
  }
}
