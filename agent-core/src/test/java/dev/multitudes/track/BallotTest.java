package dev.multitudes.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallotTest {
  private final Ballot ballot = new Ballot(List.of("Score.", "Keep the ball."));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"goal\": \"2\"}",
        "{\"goal\": 2}",
        "{\"goal\":\"keep the ball\"}",
        "{\"goal\":\"OTHER\",\"other\":\"Keep the ball\"}",
        "```json\n{\"goal\": \"2\", \"other\": \"\"}\n```",
        "Sure! {\"goal\": \"2\"} I hope that helps.",
        "<think>1? No, {\"goal\": \"1\"} is wrong.</think>{\"goal\": \"2\"}",
        "2",
        "2.",
        "**2**",
        "2. Keep the ball.",
        "Goal 2",
        "Answer: 2",
        "They want to waste time: Keep the ball."
      })
  void a_vote_is_found_in_many_replies(String reply) {
    assertThat(ballot.read(reply)).contains(new Vote.For("Keep the ball."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"goal\": \"NONE\"}", "none", "NONE.", "Answer: NONE"})
  void nothing_in_particular_is_an_answer(String reply) {
    assertThat(ballot.read(reply)).contains(new Vote.Abstained());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"goal\": \"OTHER\", \"other\": \"Go home.\"}",
        "OTHER: Go home.",
        "other - Go home."
      })
  void another_goal_may_be_proposed(String reply) {
    assertThat(ballot.read(reply)).contains(new Vote.For("Go home."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3",
        "{\"goal\": \"7\"}",
        "{\"goal\": ",
        "{\"goal\": \"OTHER\"}",
        "OTHER",
        "I am not sure.",
        "1 or 2, who knows",
        "1. Neither. Keep the ball",
        "Either Score. or Keep the ball."
      })
  void what_names_no_single_goal_is_no_vote(String reply) {
    assertThat(ballot.read(reply)).isEmpty();
  }

  @Test
  void a_number_beside_the_words_of_another_goal_is_no_bare_answer() {
    assertThat(ballot.read("1. Keep the ball")).isEmpty();
  }

  @Test
  void a_speech_is_no_goal() {
    assertThat(ballot.read("OTHER: " + "to win and ".repeat(30))).isEmpty();
  }

  @Property(tries = 500)
  void any_reply_can_be_tried(@ForAll String reply) {
    assertThat(ballot.read(reply)).isNotNull();
  }
}
