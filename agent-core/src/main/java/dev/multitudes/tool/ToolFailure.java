package dev.multitudes.tool;

/** A tool could not do its work. What went wrong is the cause; it is not told to the model. */
public final class ToolFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what the tool was about to do, and why it could not. */
  public ToolFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
