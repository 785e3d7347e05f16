package dev.multitudes.track;

import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;

/**
 * Answers closed questions about what was done and said, where no code can. Usually a model ({@link
 * ModelJudge}), better not the one that is judged: models favour their own words.
 */
@FunctionalInterface
public interface Judge {

  /**
   * Answers a question of yes or no. What cannot be answered is unknown, never a pass. If this
   * throws, the run ends as broken, with the cause.
   *
   * @param goal what was wanted
   * @param question such as a criterion's rubric
   * @param evidence what was done and said so far
   */
  Opinion opinion(Goal goal, String question, Evidence evidence);

  /** What its word is worth; its verdicts are labelled with it. */
  default Standing standing() {
    return Standing.UNVALIDATED;
  }

  /** The same judge, held against what people said of the same cases. */
  default Judge comparedIn(GoldenSet cases) {
    Judge judge = this;
    return new Judge() {
      @Override
      public Opinion opinion(Goal goal, String question, Evidence evidence) {
        return judge.opinion(goal, question, evidence);
      }

      @Override
      public Standing standing() {
        return cases.standing();
      }
    };
  }
}
