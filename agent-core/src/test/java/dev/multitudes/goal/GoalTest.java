package dev.multitudes.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GoalTest {

  @Test
  void a_goal_needs_words() {
    assertThatThrownBy(() -> Goal.of("  "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A goal needs a statement in plain words, such as \"Score.\"; for none use"
                + " Goal.unstated()");
  }

  @Test
  void an_unstated_goal_says_so() {
    assertThat(Goal.unstated().isStated()).isFalse();
    assertThat(Goal.of("Score.").isStated()).isTrue();
  }

  @Test
  void an_unstated_goal_can_be_constrained_but_not_reached() {
    assertThat(Goal.unstated().never("a foul", e -> false).constraints()).hasSize(1);
    assertThatThrownBy(() -> Goal.unstated().achievedWhen("in the net", e -> true))
        .hasMessage(
            "A goal that is not stated can have constraints but no criteria and no milestones;"
                + " state it with Goal.of");
  }

  @Test
  void two_criteria_of_one_name_are_refused() {
    Goal goal = Goal.of("Score.").achievedWhen("the ball is in the net", e -> true);

    assertThatThrownBy(() -> goal.achievedWhen("the ball is in the net", e -> false))
        .hasMessage("There are two of the criterion \"the ball is in the net\"; names must differ");
  }

  @Test
  void a_criterion_needs_a_name() {
    assertThatThrownBy(() -> Goal.of("Score.").achievedWhen(" ", e -> true))
        .hasMessage(
            "A criterion needs a name that says when it holds, such as \"the ball is in the net\"");
  }

  @Test
  void a_milestone_comes_after_one_that_is_declared() {
    Goal goal = Goal.of("Win.").passing(Milestone.of("warm up", e -> true));

    assertThat(goal.passing(Milestone.of("score", e -> true).after("warm up")).milestones())
        .hasSize(2);
    assertThatThrownBy(() -> goal.passing(Milestone.of("score", e -> true).after("kick off")))
        .hasMessage(
            "Milestone \"score\" comes after \"kick off\", which is not declared before it; there"
                + " are [warm up]");
  }

  @Test
  void a_milestone_weighs_something() {
    assertThatThrownBy(() -> Milestone.of("score", e -> true).weighing(0))
        .hasMessage("The weight of milestone \"score\" must be a number above 0 but was 0.0");
  }

  @Test
  void the_fingerprint_changes_with_statement_and_names_but_not_with_lambdas() {
    Goal goal = Goal.of("Score.").achievedWhen("in the net", e -> true);

    assertThat(goal.fingerprint())
        .isEqualTo(Goal.of("Score.").achievedWhen("in the net", e -> false).fingerprint())
        .isNotEqualTo(Goal.of("Score!").achievedWhen("in the net", e -> true).fingerprint())
        .isNotEqualTo(goal.never("a foul", e -> false).fingerprint())
        .isNotEqualTo(Goal.of("Score.").failedWhen("in the net", e -> true).fingerprint())
        .hasSize(16);
  }
}
