package dev.multitudes.examples.comparison;

import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Verdict;
import dev.multitudes.world.Utility;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What came of one play.
 *
 * @param achieved whether the goal was reached
 * @param worth what the end was worth, from 0 to 1, seen from the beginning
 * @param acts how many there were
 * @param judgements on each act
 * @param tokens read and written by a model; 0 without one
 */
record Played(boolean achieved, double worth, int acts, List<Judgement> judgements, long tokens) {

  /** Whether the verdict settles the matter, as it ends a run. */
  static boolean settles(Verdict verdict) {
    return switch (verdict) {
      case ACHIEVES, FORECLOSES, VIOLATES -> true;
      case ADVANCES, NEUTRAL, HINDERS, UNKNOWN -> false;
    };
  }

  /**
   * What the first settled of these states is worth, discounted by the steps before it as a {@link
   * dev.multitudes.world.Planner} does; 0 if none is.
   */
  static <S> double worth(Utility<S> utility, List<S> states) {
    double share = 1;
    for (int i = 1; i < states.size(); i++) {
      OptionalDouble settled = utility.worth(states.get(i));
      if (settled.isPresent()) {
        return share * settled.getAsDouble();
      }
      share *= utility.discount(states.get(i - 1), states.get(i));
    }
    return 0;
  }
}
