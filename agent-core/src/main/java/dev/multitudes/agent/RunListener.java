package dev.multitudes.agent;

import dev.multitudes.run.Event;

/**
 * Follows a run while it happens. Called on the thread that runs it, in order; what it throws is
 * logged and does not touch the run.
 */
public interface RunListener {

  /** Something happened and was recorded. */
  default void onEvent(Event event) {}

  /** A piece of the model's words arrived, if the model streams; calls in the text are left out. */
  default void onToken(String token) {}

  /** A piece of what the model thinks aloud arrived, if it streams. */
  default void onThought(String thought) {}
}
