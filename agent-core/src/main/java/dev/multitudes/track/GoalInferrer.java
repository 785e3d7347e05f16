package dev.multitudes.track;

import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.GoalPosterior;
import java.util.List;
import java.util.Optional;

/**
 * Infers what a persona wants that does not say so. "No goal" is always one of the hypotheses, and
 * not to know is an answer: see {@link GoalPosterior#answer()}.
 */
public interface GoalInferrer {

  /** The goals that are considered. */
  List<Goal> hypotheses();

  /** How probable each goal is after hearing these words, each being equally probable before. */
  GoalPosterior fromWords(String words);

  /** How probable each goal is after seeing these acts, each being equally probable before. */
  GoalPosterior fromActs(Evidence evidence);

  /** The hypothesis with this statement. */
  default Optional<Goal> hypothesis(String statement) {
    return hypotheses().stream().filter(goal -> goal.statement().equals(statement)).findFirst();
  }
}
