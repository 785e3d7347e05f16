package dev.multitudes.track;

import dev.multitudes.goal.Goal;
import java.util.HashSet;
import java.util.List;

/**
 * What a judge is asked about a goal for which nothing else is named: the share of yes is how near
 * the goal is.
 *
 * @param goal the statement of the goal that it belongs to
 * @param questions of yes or no, each of which brings the goal nearer if it is yes
 */
public record Checklist(String goal, List<String> questions) {

  /** Copies the questions and checks that they differ. */
  public Checklist {
    questions = questions.stream().map(String::strip).toList();
    if (questions.isEmpty()
        || questions.contains("")
        || new HashSet<>(questions).size() < questions.size()) {
      throw new IllegalArgumentException(
          "A checklist needs questions of yes or no, each once, but has " + questions);
    }
  }

  /** For this goal. */
  public static Checklist of(Goal goal, String... questions) {
    return new Checklist(goal.statement(), List.of(questions));
  }
}
