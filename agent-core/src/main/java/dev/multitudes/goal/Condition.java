package dev.multitudes.goal;

import java.util.function.Predicate;

/**
 * A condition that is data rather than code, so that it can be told, compared and written down.
 * Where a goal is given one in place of a lambda, its words enter the goal's fingerprint beside the
 * name.
 */
public interface Condition extends Predicate<Evidence> {

  /** What is checked, in words that follow a name; equal words mean equal conditions. */
  String words();
}
