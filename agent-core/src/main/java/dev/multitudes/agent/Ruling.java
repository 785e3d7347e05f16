package dev.multitudes.agent;

import dev.multitudes.goal.Consulted;
import dev.multitudes.run.Event;

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

  /**
   * Whatever is ruled, something about the call was noticed, and the run says so.
   *
   * @param ruling what is to become of the call
   * @param flag what was noticed
   * @param why what shows it
   */
  record Flagging(Ruling ruling, Event.Flag flag, String why) implements Ruling {}

  /**
   * Whatever is ruled, another model was asked about it, and the run pays for that.
   *
   * @param ruling what is to become of the call
   * @param consulted what it took
   */
  record Consulting(Ruling ruling, Consulted consulted) implements Ruling {}

  /** The same, and the run says that this was noticed. */
  default Ruling flagging(Event.Flag flag, String why) {
    return new Flagging(this, flag, why);
  }

  /** The same, after another model was asked. */
  default Ruling consulting(Consulted consulted) {
    return new Consulting(this, consulted);
  }

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
