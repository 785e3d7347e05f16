package dev.multitudes.run;

/** What a person decided about a call. */
public sealed interface Decision {

  /** The call is to be run, with the arguments that it has. */
  record Approved() implements Decision {}

  /**
   * The call is not to be run.
   *
   * @param reason for the model
   */
  record Refused(String reason) implements Decision {}

  /**
   * The call is not to be run, because it has already happened.
   *
   * @param result what came of it, for the model
   */
  record Happened(String result) implements Decision {}
}
