package dev.multitudes.agent;

import dev.multitudes.context.ContextWindow;
import dev.multitudes.persona.Anchoring;
import java.util.Optional;

/**
 * When the model is reminded of its persona at the end of a prompt. What stands far from the end of
 * a long prompt weighs little with a model, and least with a small one. The reminder is no part of
 * the history.
 */
enum Reminder {
  /** Never, and nothing is known of the model's window. */
  NEVER,
  /** Never, though the window is known. */
  HEAD_ONLY,
  /** Once much else was said after the persona was put on. */
  WHEN_FAR,
  /** In every prompt. */
  ALWAYS;

  private static final int FAR = 1_000;

  static Reminder of(Anchoring anchoring, Optional<ContextWindow> window) {
    if (anchoring instanceof Anchoring.HeadAndTail) {
      return ALWAYS;
    }
    if (window.isEmpty()) {
      return NEVER;
    }
    return anchoring instanceof Anchoring.Head ? HEAD_ONLY : WHEN_FAR;
  }

  /** Whether it is time, so many tokens after the persona. */
  boolean isDue(int tokens) {
    return switch (this) {
      case NEVER, HEAD_ONLY -> false;
      case WHEN_FAR -> tokens > FAR;
      case ALWAYS -> true;
    };
  }
}
