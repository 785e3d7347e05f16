package dev.multitudes.goal;

import java.util.function.Predicate;

/**
 * One condition, named by what is true when it holds ("the ball is in the net").
 *
 * @param name the condition in words; enters the fingerprint of the goal
 * @param holds decides it from the evidence alone, so that it can be decided again on a saved run;
 *     must not close over anything that changes. If it throws, the run ends as broken, with the
 *     cause
 */
public record Criterion(String name, Predicate<Evidence> holds) {

  /** Checks the name. */
  public Criterion {
    name = Names.require("criterion", name);
  }

  /** Whether the condition holds on this evidence. */
  public boolean holdsOn(Evidence evidence) {
    return holds.test(evidence);
  }
}
