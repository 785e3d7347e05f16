package dev.multitudes.files;

/** A file of labelled goals, or of a calibration, that cannot be used: where, what, the way out. */
public final class UnreadableLabelsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableLabelsException(String problem) {
    super(problem);
  }
}
