package dev.multitudes.goal;

import java.util.function.Predicate;

/**
 * Something that must never happen on the way to a goal, whatever the gain.
 *
 * @param name what must not happen, in words
 * @param happened whether the evidence shows that it did
 */
public record Constraint(String name, Predicate<Evidence> happened) {

  /** Checks the name. */
  public Constraint {
    name = Names.require("constraint", name);
  }

  /** Whether the evidence shows a violation. */
  public boolean isViolatedBy(Evidence evidence) {
    return happened.test(evidence);
  }

  String described() {
    return Names.described(name, happened);
  }
}
