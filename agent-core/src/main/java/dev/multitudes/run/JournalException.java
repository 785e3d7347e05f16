package dev.multitudes.run;

/** A journal that cannot be read or written. The message says which, why, and the way out. */
public final class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a sentence for whoever keeps the journal. */
  public JournalException(String message) {
    super(message);
  }

  /** With a sentence for whoever keeps the journal, and what caused it. */
  public JournalException(String message, Throwable cause) {
    super(message, cause);
  }
}
