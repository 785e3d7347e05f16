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

  @Test
  void a_goal_that_one_source_does_not_know_is_to_it_as_good_as_none() {
    GoalPosterior words = GoalPosterior.uniformPrior(Map.of("score", .2, "sing", .6), .2);
    GoalPosterior acts = GoalPosterior.uniformPrior(Map.of("score", .8), .2);

    GoalPosterior both = words.and(acts);

    double all = .2 * .8 + .6 * .2 + .2 * .2;
    assertThat(both.of("score")).isCloseTo(.16 / all, within(1e-12));
    assertThat(both.of("sing")).isCloseTo(.12 / all, within(1e-12));
    assertThat(acts.and(words).of("sing")).isCloseTo(.12 / all, within(1e-12));
  }

  @Test
  void what_is_not_a_number_is_no_likelihood() {
    assertThatThrownBy(() -> GoalPosterior.uniformPrior(Map.of("score", Double.NaN), .1))
        .hasMessage("A likelihood must be a number of at least 0 but that of \"score\" was NaN");
    assertThatThrownBy(() -> GoalPosterior.uniformPriorOfLogs(Map.of("score", Double.NaN), -1))
        .hasMessage(
            "The logarithm of a likelihood must be a number or minus infinity but that of \"score\""
                + " was NaN");
    assertThatThrownBy(
            () ->
                GoalPosterior.uniformPriorOfLogs(
                    Map.of("score", Double.NEGATIVE_INFINITY), Double.NEGATIVE_INFINITY))
        .hasMessage("All hypotheses have likelihood 0: {score=-Infinity}");
  }

  @Test
  void a_goal_that_was_ruled_out_stays_so() {
    GoalPosterior posterior =
        GoalPosterior.uniformPriorOfLogs(Map.of("score", Double.NEGATIVE_INFINITY), -3);

    assertThat(posterior.of("score")).isZero();
    assertThat(posterior.tempered(2).none()).isEqualTo(1);
  }

  @Test
  void a_higher_temperature_is_less_sure() {
    GoalPosterior posterior = GoalPosterior.uniformPrior(Map.of("score", .8), .2);

    assertThat(posterior.tempered(1).of("score")).isCloseTo(.8, within(1e-12));
    assertThat(posterior.tempered(2).of("score")).isCloseTo(2 / 3., within(1e-12));
    assertThat(posterior.tempered(.5).of("score")).isCloseTo(16 / 17., within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        ".50; .30; .20; Do you want this: \"score\" Or this: \"pass\"?",
        ".30; .50; .20; Do you want this: \"pass\" Or this: \"score\"?",
        ".50; .10; .40; Do you want this: \"score\" Or nothing in particular?",
      },
      quoteCharacter = '\'')
  void the_question_splits_the_two_best(double first, double second, double none, String question) {
    var goals = new LinkedHashMap<String, Double>();
    goals.put("score", first);
    goals.put("pass", second);

    assertThat(new GoalPosterior(goals, none).question()).isEqualTo(question);
  }

  @Test
  void without_hypotheses_the_question_is_open() {
    assertThat(new GoalPosterior(Map.of(), 1).question()).isEqualTo("What do you want?");
    assertThat(new GoalPosterior(Map.of("score", .5), .5).question())
        .isEqualTo("Do you want this: \"score\" Or nothing in particular?");
  }
}
