package dev.multitudes.world;

import dev.multitudes.goal.Goal;
import java.util.List;

/**
 * A goal that somebody may have in a world, with what states are worth to them.
 *
 * @param goal the goal, with criteria on the evidence of a run
 * @param utility what states are worth to someone who has it
 * @param sayings sentences in which somebody who has this goal would be addressed; what the goal is
 *     recognised by in words
 * @param <S> a state of the world
 */
public record Aim<S>(Goal goal, Utility<S> utility, List<String> sayings) {

  /** Copies the sayings. */
  public Aim {
    sayings = List.copyOf(sayings);
  }
}
