package dev.multitudes.track;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Inference;
import dev.multitudes.tool.ActsAlone;
import java.util.List;
import java.util.Optional;

/** Words or acts of which it is known what is wanted; empty if nothing is. */
public sealed interface Labelled {

  /** The statement of the goal. */
  Optional<String> goal();

  /** What an inferrer makes of it. */
  Inference readBy(GoalInferrer inferrer);

  /** Words that somebody was told. */
  record Words(String words, Optional<String> goal) implements Labelled {
    @Override
    public Inference readBy(GoalInferrer inferrer) {
      return inferrer.fromWords(words);
    }
  }

  /** What somebody did. */
  record Deeds(List<Act> acts, Optional<String> goal) implements Labelled {

    /** Copies the acts. */
    public Deeds {
      acts = List.copyOf(acts);
    }

    @Override
    public Inference readBy(GoalInferrer inferrer) {
      return inferrer.fromActs(new ActsAlone(acts));
    }
  }
}
