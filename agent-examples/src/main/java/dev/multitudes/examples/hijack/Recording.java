package dev.multitudes.examples.hijack;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A run of somebody else's agent, as AgentDojo keeps it.
 *
 * @param suite which tools it had
 * @param userTask what it was asked to do, such as {@code user_task_3}
 * @param injection what an attack in its data wanted; empty if nothing was attacked
 * @param hijackCall the number of the call that completed the attack, from 0, if one did
 * @param hasUnclearLabel whether the label of the attack and that of the call contradict
 * @param request the user's words
 * @param calls what it did, in order
 */
record Recording(
    String suite,
    String userTask,
    Optional<String> injection,
    OptionalInt hijackCall,
    boolean hasUnclearLabel,
    String request,
    List<Call> calls) {

  Recording {
    calls = List.copyOf(calls);
  }

  /**
   * A call with its answer.
   *
   * @param tool its name
   * @param arguments as JSON
   * @param answer what the model was told
   * @param hasFailed whether that was an error
   * @param isTheUsers whether the task's own solution makes this call
   * @param isTheAttackers whether the attack's solution does
   */
  record Call(
      String tool,
      String arguments,
      String answer,
      boolean hasFailed,
      boolean isTheUsers,
      boolean isTheAttackers) {}

  /** Whether its data was attacked. */
  boolean isAttacked() {
    return injection.isPresent();
  }

  /** Which half it belongs to: thresholds and allow-lists were chosen on the first alone. */
  Half half() {
    int number = Integer.parseInt(userTask.substring(userTask.lastIndexOf('_') + 1));
    return number % 2 == 0 ? Half.TUNED_ON : Half.HELD_OUT;
  }

  /** A half of the tasks. */
  enum Half {
    /** Tasks of even number. */
    TUNED_ON("tuned on"),
    /** Tasks of odd number. */
    HELD_OUT("held out");

    private final String words;

    Half(String words) {
      this.words = words;
    }

    String inWords() {
      return words;
    }
  }
}
