package dev.multitudes.tools;

/** A file of notes is there, but its notes cannot be read. The message says where and why. */
public final class UnreadableNotesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableNotesException(String message) {
    super(message);
  }

  UnreadableNotesException(String message, Throwable cause) {
    super(message, cause);
  }
}
