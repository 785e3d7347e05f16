package dev.multitudes.testing.model;

/** A scripted model was asked something that its script does not answer. */
public final class ScriptEndedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  ScriptEndedException(String message) {
    super(message);
  }
}
