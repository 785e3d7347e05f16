package dev.multitudes.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Inference;
import dev.multitudes.tool.ActsAlone;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostInferrerTest {
  private static final Goal LEFT = Goal.of("Go to the left door.");
  private static final Goal RIGHT = Goal.of("Go to the right door.");

  /** Costs by the goal alone. */
  private record Fixed(Map<Goal, Double> doing, Map<Goal, Double> avoiding) implements Costs {
    @Override
    public double doing(Goal goal, List<Act> observed) {
      return doing.getOrDefault(goal, Double.POSITIVE_INFINITY);
    }

    @Override
    public double avoiding(Goal goal, List<Act> observed) {
      return avoiding.getOrDefault(goal, Double.POSITIVE_INFINITY);
    }
  }

  private static Inference inferred(double beta, Map<Goal, Double> doing, Map<Goal, Double> not) {
    return CostInferrer.among(List.of(LEFT, RIGHT), new Fixed(doing, not), beta)
        .fromActs(new ActsAlone(List.of()));
  }

  @Test
  void acts_that_save_cost_speak_for_a_goal() {
    Inference inference = inferred(1, Map.of(LEFT, 3., RIGHT, 7.), Map.of(LEFT, 5., RIGHT, 5.));

    double left = 1 / (1 + Math.exp(-2));
    double right = 1 / (1 + Math.exp(2));
    assertThat(inference.posterior().of(LEFT.statement()))
        .isCloseTo(left / (left + right + .5), within(1e-12));
    assertThat(inference.posterior().none()).isCloseTo(.5 / (left + right + .5), within(1e-12));
  }

  @Test
  void half_the_strictness_may_doubt_it() {
    Inference inference = inferred(1, Map.of(LEFT, 3., RIGHT, 7.), Map.of(LEFT, 5., RIGHT, 5.));

    assertThat(inference.relaxed())
        .isEqualTo(
            inferred(.5, Map.of(LEFT, 3., RIGHT, 7.), Map.of(LEFT, 5., RIGHT, 5.)).posterior());
  }

  @Test
  void an_act_without_which_a_goal_is_out_of_reach_speaks_for_it_most() {
    Inference inference = inferred(1, Map.of(LEFT, 3.), Map.of(RIGHT, 5.));

    assertThat(inference.posterior().of(LEFT.statement())).isCloseTo(2 / 3., within(1e-12));
    assertThat(inference.posterior().of(RIGHT.statement())).isZero();
  }

  @Test
  void a_goal_out_of_reach_explains_nothing() {
    assertThat(inferred(1, Map.of(), Map.of()).posterior().none()).isEqualTo(1);
  }

  @Test
  void without_strictness_costs_tell_nothing() {
    assertThat(inferred(0, Map.of(LEFT, 3.), Map.of(RIGHT, 5.)).posterior().none())
        .isCloseTo(1 / 3., within(1e-12));
  }

  @Test
  void words_tell_it_nothing() {
    GoalInferrer inferrer =
        CostInferrer.among(List.of(LEFT, RIGHT), new Fixed(Map.of(), Map.of()), 1);

    assertThat(inferrer.fromWords("To the left!").posterior().none())
        .isCloseTo(1 / 3., within(1e-12));
  }
}
