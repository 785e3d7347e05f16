package dev.multitudes.track;

import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Inference;
import java.util.List;
import java.util.Optional;

/**
 * Infers what a persona wants that does not say so. "No goal" is always one of the hypotheses, and
 * not to know is an answer: see {@link Inference#answer()}.
 */
public interface GoalInferrer {

  /** The goals that are considered. Words may bring up others, which are known by name alone. */
  List<Goal> hypotheses();

  /** How probable each goal is after hearing these words, each being equally probable before. */
  Inference fromWords(String words);

  /** How probable each goal is after seeing these acts, each being equally probable before. */
  Inference fromActs(Evidence evidence);

  /** The hypothesis with this statement. */
  default Optional<Goal> hypothesis(String statement) {
    return hypotheses().stream().filter(goal -> goal.statement().equals(statement)).findFirst();
  }

  /** The same for acts, with words read by another, such as a model that votes. */
  default GoalInferrer readingWordsBy(GoalInferrer reader) {
    return new TwoSources(reader, this);
  }

  /** The same, as sure as it proved to be where the goals were known. */
  default GoalInferrer calibrated(Calibration calibration) {
    return new Calibrated(this, calibration);
  }

  /** Who considers nothing and never knows. */
  static GoalInferrer none() {
    return new Unknowing(List.of());
  }
}
