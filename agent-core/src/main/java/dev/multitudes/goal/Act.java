package dev.multitudes.goal;

import java.util.Optional;

/** One thing that a persona did: a call of a tool that was answered, or something it said. */
public sealed interface Act {

  /** Which act of the run this is: {@code turn.call} for a call, {@code turn} for speech. */
  String id();

  /**
   * A call of a tool, with its answer.
   *
   * @param id {@code turn.call}, both counted from 1
   * @param tool the tool's name as the model wrote it
   * @param arguments JSON as the model wrote it
   * @param fate whether the tool ran
   * @param answer what the persona was told
   * @param before the world's state before the call as JSON, where there is a simulated world
   * @param after the world's state after it
   */
  record Call(
      String id,
      String tool,
      String arguments,
      Fate fate,
      String answer,
      Optional<String> before,
      Optional<String> after)
      implements Act {}

  /**
   * Words to whoever listens, in a reply that calls no tool.
   *
   * @param id the turn, counted from 1
   * @param words what was said
   */
  record Speech(String id, String words) implements Act {}

  /** What became of a call. */
  enum Fate {
    /** The tool ran and did its work. */
    DONE,
    /** The tool ran, or tried to, and failed. */
    FAILED,
    /** The tool did not run: no such tool, arguments that do not fit, or not allowed. */
    REFUSED
  }
}
