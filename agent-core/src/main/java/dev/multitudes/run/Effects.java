package dev.multitudes.run;

import dev.multitudes.context.ContextWindow;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Inference;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one door from a run to the world. The loop has no clock, no randomness, no threads and no
 * input or output of its own: all of that is behind these methods. Each is given plain data and can
 * be recognised by a stable id: the run's id and the turn, or {@link #keyOf run/turn.call}.
 */
public interface Effects {

  /**
   * Asks the model for the next turn.
   *
   * @param run ends with {@link Event.Asked}; the prompt follows from its events
   * @return {@link Event.Replied}; or {@link Event.FormatChosen} if the model takes no tools,
   *     {@link Event.Compacted} if it refused the prompt as too long, and is to be asked anew
   * @throws InterruptedException if the caller is interrupted, before or meanwhile
   */
  Event ask(Run run) throws InterruptedException;

  /**
   * Carries out calls and answers each of them, in their order. A tool that fails is an answer, not
   * an exception.
   *
   * @param run ends with the {@link Event.Called} of these calls
   * @param calls one that must run alone, or several that may run beside each other
   * @throws InterruptedException if the caller is interrupted, before or meanwhile
   */
  List<Event.Returned> perform(Run run, List<ToolCall> calls) throws InterruptedException;

  /**
   * Judges an act. That may take asking a model other than the persona's own.
   *
   * @param goal what is wanted; may be unstated
   * @param step the act, with the evidence before and after it
   */
  Judgement judge(Goal goal, Step step);

  /**
   * Infers what a persona wants from what was said to it. That may take asking a model other than
   * the persona's own; one that fails tells nothing.
   */
  Inference inferFromWords(String heard);

  /** Infers what a persona wants from what it did. */
  Inference inferFromActs(Evidence evidence);

  /** How much the model can hold in view, as far as that is known now. */
  default Optional<ContextWindow> window() {
    return Optional.empty();
  }

  /** The run ends or waits: what was begun ahead of its turn is given up. */
  default void pause() {}

  /** Reads the clock. */
  Instant now();

  /**
   * The idempotency key of a call: unlike that of any other call, and the same when it runs again.
   */
  static String keyOf(String run, ToolCall call) {
    return run + "/" + call.id();
  }
}
