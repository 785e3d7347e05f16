package dev.multitudes.run;

import dev.multitudes.goal.Judgement.Blame;

/** How a run ended. A run that waits for a person has not ended and has no outcome. */
public sealed interface Outcome {

  /**
   * The goal was reached, by what was done.
   *
   * @param why what shows it
   */
  record Achieved(String why) implements Outcome {}

  /**
   * The persona gave an answer, and nobody can tell whether that reached its goal: it has no
   * criterion, or none is missed and nobody decided the others.
   *
   * @param words the answer
   */
  record Answered(String words) implements Outcome {}

  /**
   * The goal cannot be reached any more.
   *
   * @param why what shows it
   * @param blame whether the persona or chance lost it, if that can be told
   */
  record Foreclosed(String why, Blame blame) implements Outcome {}

  /**
   * The persona stopped acting before the goal was reached.
   *
   * @param words its last words; may be empty
   */
  record GaveUp(String words) implements Outcome {}

  /**
   * A limit or a rule ended the run; what was done until then stands.
   *
   * @param rule which, with its value
   * @param reached how far the goal was reached by then, in words; empty if nobody can tell
   */
  record Stopped(String rule, String reached) implements Outcome {

    /** By this rule, where nobody can tell how far the goal was reached. */
    public Stopped(String rule) {
      this(rule, "");
    }
  }

  /**
   * Something broke that neither model nor persona can mend. Nothing is lost: the events before it
   * stand.
   *
   * @param cause what broke
   */
  record Broken(String cause) implements Outcome {}
}
