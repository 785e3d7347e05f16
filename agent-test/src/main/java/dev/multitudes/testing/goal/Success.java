package dev.multitudes.testing.goal;

import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import java.util.function.Predicate;

/**
 * What counts as a success.
 *
 * @param what is true of one, in words
 * @param holds decides it from a run that has ended
 */
record Success(String what, Predicate<Run> holds) {

  /** What counts unless said otherwise. */
  static final Success ACHIEVED =
      new Success("the goal is reached", run -> run.outcome() instanceof Outcome.Achieved);
}
