package dev.multitudes.files;

/**
 * A regular expression of a goal's file could not be decided on what a model wrote: it needs more
 * than its limit of steps. The run ends as broken, rather than as if nothing had been found.
 */
public final class EndlessSearchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EndlessSearchException(String message, Throwable cause) {
    super(message, cause);
  }
}
