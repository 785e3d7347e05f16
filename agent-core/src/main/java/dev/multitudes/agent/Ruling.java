package dev.multitudes.agent;

/** What a {@link Gate} rules about a call. */
public sealed interface Ruling {

  /** It may run. */
  record Allow() implements Ruling {}

  /**
   * It does not run.
   *
   * @param reason told to the model
   */
  record Deny(String reason) implements Ruling {}

  /**
   * It runs with other arguments.
   *
   * @param arguments as JSON
   * @param reason told to the model, with the arguments
   */
  record Edit(String arguments, String reason) implements Ruling {}

  /**
   * A person is asked, and the run waits.
   *
   * @param reason told to the person
   */
  record Ask(String reason) implements Ruling {}

  /** It may run. */
  static Ruling allow() {
    return new Allow();
  }

  /** It does not run; the model is told why. */
  static Ruling deny(String reason) {
    return new Deny(reason);
  }

  /** It runs with these arguments instead; the model is told why. */
  static Ruling edit(String arguments, String reason) {
    return new Edit(arguments, reason);
  }

  /** A person is asked; see {@link Agent#answer}. */
  static Ruling ask(String reason) {
    return new Ask(reason);
  }
}
