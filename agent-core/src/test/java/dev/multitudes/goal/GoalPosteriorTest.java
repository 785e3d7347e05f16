package dev.multitudes.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalPosteriorTest {

  @Test
  void likelihoods_and_a_uniform_prior_give_shares() {
    GoalPosterior posterior = GoalPosterior.uniformPrior(Map.of("score", 3., "pass", .5), .5);

    assertThat(posterior.of("score")).isEqualTo(.75);
    assertThat(posterior.of("pass")).isEqualTo(.125);
    assertThat(posterior.none()).isEqualTo(.125);
    assertThat(posterior.of("never heard of")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    ".70, .20, .10, true", // sure enough
    ".69, .20, .11, false", // not sure enough
    ".70, .30, .00, true", // twice the next and more
    ".00, .00, 1.0, false", // no goal
    ".45, .05, .50, false"
  })
  void it_answers_only_when_the_goal_stands_out(
      double first, double second, double none, boolean answers) {
    var goals = new LinkedHashMap<String, Double>();
    goals.put("score", first);
    goals.put("pass", second);

    assertThat(new GoalPosterior(goals, none).answer().isPresent()).isEqualTo(answers);
  }

  @Test
  void words_and_acts_multiply() {
    GoalPosterior words = GoalPosterior.uniformPrior(Map.of("score", .6, "pass", .2), .2);
    GoalPosterior acts = GoalPosterior.uniformPrior(Map.of("score", .5, "pass", .4), .1);

    GoalPosterior both = words.and(acts);

    assertThat(both.of("score")).isCloseTo(.3 / .4, within(1e-12));
    assertThat(both.none()).isCloseTo(.02 / .4, within(1e-12));
  }

  @Test
  void many_small_likelihoods_do_not_vanish() {
    GoalPosterior posterior =
        GoalPosterior.uniformPriorOfLogs(Map.of("score", -5_000., "pass", -5_001.), -5_002);

    assertThat(posterior.of("score"))
        .isCloseTo(1 / (1 + Math.exp(-1) + Math.exp(-2)), within(1e-12));
  }

  @Test
  void sources_that_exclude_each_other_leave_everything_open() {
    GoalPosterior one = GoalPosterior.uniformPrior(Map.of("score", 1., "pass", 0.), 0);
    GoalPosterior other = GoalPosterior.uniformPrior(Map.of("score", 0., "pass", 1.), 0);

    assertThat(one.and(other).answer()).isEmpty();
  }

  @Test
  void a_probability_is_from_0_to_1() {
    assertThatThrownBy(() -> new GoalPosterior(Map.of("score", 2.), -1))
        .hasMessage("A probability must be from 0 to 1 but that of \"no goal\" was -1.0");
  }

  @Test
  void probabilities_sum_to_one() {
    assertThatThrownBy(() -> new GoalPosterior(Map.of("score", .5), .4))
        .hasMessage("Probabilities of goals and of none must sum to 1 but sum to 0.9");
    assertThatThrownBy(() -> GoalPosterior.uniformPrior(Map.of("score", 0.), 0))
        .hasMessage("All hypotheses have likelihood 0: {score=0.0}");
  }
}
