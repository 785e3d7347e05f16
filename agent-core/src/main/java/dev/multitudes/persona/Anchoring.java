package dev.multitudes.persona;

/**
 * When a persona is called to mind again in a long conversation. What stands at the head alone
 * weighs less with each turn (Li et al., arXiv 2402.10962). The history is never edited: a reminder
 * is said at the end.
 */
public sealed interface Anchoring {

  /** At the head alone. */
  record Head() implements Anchoring {}

  /** At the head, and in one line at the end of every prompt. */
  record HeadAndTail() implements Anchoring {}

  /**
   * At the head, and in one line after every so many turns.
   *
   * @param turns replies between two reminders, from 1
   */
  record EveryN(int turns) implements Anchoring {

    /** Checks the number. */
    public EveryN {
      if (turns < 1) {
        throw new IllegalArgumentException(
            "anchoring: a persona is called to mind every 1 turn or more but turns was " + turns);
      }
    }
  }

  /** At the head, and in one line whenever what is said drifts away from the persona. */
  record OnDrift() implements Anchoring {}
}
