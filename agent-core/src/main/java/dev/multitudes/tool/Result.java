package dev.multitudes.tool;

import java.util.Optional;

/** How one call of a tool went. */
public sealed interface Result {

  /** What the model is told. */
  String text();

  /**
   * The tool did its work.
   *
   * @param text what the model is told
   * @param state the simulated world's new state as JSON, where there is one
   */
  record Done(String text, Optional<String> state) implements Result {

    /** Without a simulated world. */
    public static Done saying(String text) {
      return new Done(text, Optional.empty());
    }
  }

  /**
   * The tool failed.
   *
   * @param text what the model is told; nothing that an exception's message might give away
   * @param cause what went wrong, for the run's reader only
   */
  record Failed(String text, String cause) implements Result {}

  /**
   * The tool did not run, for a reason that the model can mend.
   *
   * @param text what was wrong and what would be right
   */
  record Refused(String text) implements Result {}
}
