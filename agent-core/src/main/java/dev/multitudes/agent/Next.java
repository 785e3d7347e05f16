package dev.multitudes.agent;

import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import java.util.List;

/** What follows once acts were judged. */
sealed interface Next {

  /** The next calls of the reply are begun. */
  record Call() implements Next {}

  /** The model is asked. */
  record Ask() implements Next {}

  /** The model is told something, and asked then. */
  record Tell(List<Event> events) implements Next {}

  /**
   * The run ends.
   *
   * @param notices what was noticed about its last words
   * @param outcome how
   */
  record End(List<Event> notices, Outcome outcome) implements Next {

    /** Nothing was noticed. */
    End(Outcome outcome) {
      this(List.of(), outcome);
    }
  }
}
