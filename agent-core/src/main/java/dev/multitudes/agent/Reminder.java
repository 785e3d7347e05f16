package dev.multitudes.agent;

import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.List;
import java.util.Optional;

/**
 * Whether the goal is said again at the end of a prompt, and tokens are counted. What stands far
 * from the end of a long prompt weighs little with a model, and least with a small one.
 */
enum Reminder {
  /** Nothing is known of the model's window. */
  NEVER,
  /** The goal is said again once much else was said after it. */
  WHEN_FAR;

  private static final int FAR = 1_000;

  /**
   * What stands at the end of the prompt, if anything does.
   *
   * @param goal as it is stated; blank if none is
   * @param tokens since it was stated
   */
  Optional<String> of(String goal, int tokens) {
    return this == WHEN_FAR && tokens > FAR && !goal.isBlank()
        ? Optional.of("Keep your goal in mind: " + goal)
        : Optional.empty();
  }

  /** About how many tokens these tools have where they are offered by the provider's own means. */
  int weight(List<ToolSpecification> tools) {
    return this == NEVER
        ? 0
        : tools.stream().map(ToolSpecification::toJson).mapToInt(Tokens::of).sum();
  }
}
