package dev.multitudes.track;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.multitudes.goal.Consulted;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.goal.Inference;
import dev.multitudes.tool.ActsAlone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelInferrerTest {
  private static final List<Goal> GOALS =
      List.of(Goal.of("Score."), Goal.of("Keep the ball."), Goal.of("Look honest."));

  private static Inference votes(Voters voters) {
    return ModelInferrer.asking(voters).among(GOALS).fromWords("It is the last minute.");
  }

  @Test
  void eight_votes_of_ten_among_four_hypotheses_are_9_of_14() {
    Inference inference = votes(new Voters().saying(8, "1").saying(1, "2").saying(1, "NONE"));

    assertThat(inference.posterior().of("Score.")).isCloseTo(.642857, within(5e-7));
    assertThat(inference.posterior().of("Look honest.")).isCloseTo(1 / 14., within(1e-12));
    assertThat(inference.posterior().none()).isCloseTo(2 / 14., within(1e-12));
    assertThat(inference.answer()).isEmpty();
    assertThat(inference.notes()).isEmpty();
  }

  @Test
  void ten_votes_of_ten_are_an_answer() {
    assertThat(votes(new Voters().saying(10, "{\"goal\":\"2\"}")).answer())
        .contains("Keep the ball.");
  }

  @Test
  void a_proposed_goal_is_a_hypothesis_like_the_others() {
    Inference inference =
        votes(new Voters().saying(5, "1").saying(4, "OTHER: Go home.").saying(1, "OTHER: go home"));

    assertThat(inference.posterior().goals()).hasSize(4);
    assertThat(inference.posterior().of("Go home.")).isCloseTo(6 / 15., within(1e-12));
    assertThat(inference.posterior().none()).isCloseTo(1 / 15., within(1e-12));
  }

  @Test
  void acts_that_a_known_goal_explains_filter_out_a_proposed_one() {
    GoalPosterior words =
        votes(new Voters().saying(5, "1").saying(5, "OTHER: Go home.")).posterior();
    GoalPosterior acts =
        GoalPosterior.uniformPrior(java.util.Map.of("Score.", .8, "Keep the ball.", .1), .1);

    assertThat(words.and(acts).of("Score.")).isGreaterThan(.8);
    assertThat(words.and(acts).of("Go home."))
        .isCloseTo(words.and(acts).of("Score.") / 8, within(1e-12));
  }

  @Test
  void replies_that_cannot_be_read_are_no_votes_and_are_told() {
    Inference inference = votes(new Voters().saying(6, "1").saying(4, "Hm."));

    assertThat(inference.posterior().of("Score.")).isCloseTo(7 / 10., within(1e-12));
    assertThat(inference.notes()).containsExactly("4 of 10 replies could not be read as a vote");
  }

  @Test
  void a_model_that_fails_is_not_asked_again_and_leaves_everything_open() {
    var voters = new Voters().failing("no route to host");

    Inference inference = votes(voters);

    assertThat(inference.posterior().of("Score.")).isEqualTo(.25);
    assertThat(inference.posterior().none()).isEqualTo(.25);
    assertThat(inference.answer()).isEmpty();
    assertThat(inference.notes())
        .containsExactly(
            "after 0 of 10 votes the model failed, IllegalStateException: no route to host");
    assertThat(voters.requests).hasSize(1);
  }

  @Test
  void votes_that_came_before_a_failure_count() {
    Inference inference = votes(new Voters().saying(4, "1").failing("busy"));

    assertThat(inference.posterior().of("Score.")).isCloseTo(5 / 8., within(1e-12));
  }

  @Test
  void an_interruption_stays_known_to_the_thread() {
    var voters = new Voters().interrupted();

    Inference inference = votes(voters);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(inference.posterior().none()).isEqualTo(.25);
    assertThat(voters.requests).hasSize(1);
  }

  @Test
  void what_it_took_is_told() {
    assertThat(votes(new Voters().saying(10, "1")).consulted())
        .contains(new Consulted("voter", 10, 500, 20));
  }

  @Test
  void the_model_is_held_to_a_schema_only_if_it_keeps_one_and_chance_is_let_in() {
    var plain = new Voters().saying(10, "1");
    var schooled = new Voters().saying(10, "1").capable(Capability.RESPONSE_FORMAT_JSON_SCHEMA);

    votes(plain);
    votes(schooled);

    assertThat(plain.requests).allMatch(request -> request.responseFormat() == null);
    assertThat(schooled.requests)
        .allMatch(request -> request.responseFormat().type() == ResponseFormatType.JSON);
    assertThat(plain.requests).allMatch(request -> request.temperature() > 0);
  }

  @Test
  void the_list_and_the_words_are_what_the_model_is_asked_with() {
    var voters = new Voters().saying(10, "1");

    votes(voters);

    assertThat(voters.requests.getFirst().messages().getFirst().toString())
        .contains("1. Score.\n2. Keep the ball.\n3. Look honest.", "1|2|3|NONE|OTHER");
    assertThat(voters.requests.getFirst().messages().getLast().toString())
        .contains("It is the last minute.");
  }

  @Test
  void without_candidates_every_goal_is_proposed() {
    var voters = new Voters().saying(9, "OTHER: Win.").saying(1, "NONE");

    Inference inference = ModelInferrer.asking(voters).fromWords("It is the last minute.");

    assertThat(inference.posterior().of("Win.")).isCloseTo(10 / 12., within(1e-12));
  }

  @Test
  void acts_tell_it_nothing() {
    Inference inference =
        ModelInferrer.asking(new Voters()).among(GOALS).fromActs(new ActsAlone(List.of()));

    assertThat(inference.posterior().none()).isEqualTo(.25);
    assertThat(inference.consulted()).isEmpty();
  }

  @Test
  void the_number_of_votes_is_limited() {
    var voters = new Voters().saying(3, "1");

    ModelInferrer.asking(voters).among(GOALS).votes(3).fromWords("Now!");

    assertThat(voters.requests).hasSize(3);
    assertThatThrownBy(() -> ModelInferrer.asking(voters).votes(0))
        .hasMessage("votes must be from 1 to 100 but was 0");
  }

  @Test
  void whatever_the_votes_the_posterior_is_a_distribution() {
    var replies = new ArrayList<>(nCopies(3, "OTHER: a"));
    replies.addAll(List.of("OTHER: b", "NONE", "1", "?", "OTHER: c", "2", "3"));
    var voters = new Voters();
    replies.forEach(reply -> voters.saying(1, reply));

    assertThat(votes(voters).posterior().goals()).hasSize(6);
  }
}
