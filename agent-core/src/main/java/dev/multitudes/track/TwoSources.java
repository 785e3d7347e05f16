package dev.multitudes.track;

import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Inference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Words are read by one, acts by another. */
record TwoSources(GoalInferrer words, GoalInferrer acts) implements GoalInferrer {

  /** Those of acts first: where both know a goal, theirs has the criteria of the world. */
  @Override
  public List<Goal> hypotheses() {
    Stream<Goal> others =
        words.hypotheses().stream().filter(goal -> acts.hypothesis(goal.statement()).isEmpty());
    return Stream.concat(acts.hypotheses().stream(), others).toList();
  }

  @Override
  public Optional<Goal> hypothesis(String statement) {
    return acts.hypothesis(statement).or(() -> words.hypothesis(statement));
  }

  @Override
  public Inference fromWords(String heard) {
    return words.fromWords(heard);
  }

  @Override
  public Inference fromActs(Evidence evidence) {
    return acts.fromActs(evidence);
  }
}
