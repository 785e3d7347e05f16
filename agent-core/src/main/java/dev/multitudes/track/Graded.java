package dev.multitudes.track;

import dev.multitudes.goal.GoalPosterior;
import java.util.Optional;

/**
 * An inference beside the truth.
 *
 * @param posterior what was inferred
 * @param goal what is wanted; empty if nothing is
 */
public record Graded(GoalPosterior posterior, Optional<String> goal) {

  /** What this inferrer makes of a case whose truth is known. */
  public static Graded of(Labelled labelled, GoalInferrer by) {
    return new Graded(labelled.readBy(by).posterior(), labelled.goal());
  }

  /** The most probable hypothesis; empty if that is no goal, also if a goal is as probable. */
  Optional<String> best() {
    return posterior.mostProbable().filter(goal -> posterior.of(goal) > posterior.none());
  }

  /** The probability of the most probable hypothesis, from 1/K to 1. */
  double confidence() {
    return best().map(posterior::of).orElse(posterior.none());
  }

  /** Whether the most probable hypothesis is the truth. */
  boolean isRight() {
    return best().equals(goal);
  }

  /** The probability of the truth; 0 if it is a goal that was not considered. */
  double ofTruth() {
    return goal.map(posterior::of).orElse(posterior.none());
  }

  Graded tempered(double temperature) {
    return new Graded(posterior.tempered(temperature), goal);
  }
}
