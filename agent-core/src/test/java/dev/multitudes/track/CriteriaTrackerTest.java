package dev.multitudes.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Judgement.Blame;
import dev.multitudes.goal.Milestone;
import dev.multitudes.goal.Progress;
import dev.multitudes.goal.Step;
import dev.multitudes.goal.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CriteriaTrackerTest {

  /** Evidence that is nothing but a word. */
  private record Said(String word) implements Evidence {
    @Override
    public List<Act> acts() {
      return List.of();
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public Optional<String> state() {
      return Optional.empty();
    }

    @Override
    public <A extends Record> List<A> did(Class<A> action) {
      return List.of();
    }
  }

  private static Predicate<Evidence> said(String word) {
    return evidence -> evidence.words().getFirst().contains(word);
  }

  private static Judgement judge(Goal goal, String before, String after) {
    var step = new Step(new Act.Speech("1", after), new Said(before), new Said(after));
    return GoalTracker.byCriteria().judge(goal, step);
  }

  private static final Goal PIZZA =
      Goal.of("Order a pizza.")
          .achievedWhen("it is ordered", said("ordered"))
          .achievedWhen("it is paid", said("paid"))
          .failedWhen("the shop is closed", said("closed"))
          .never("a card number is told", said("4111"));

  @Test
  void all_criteria_together_achieve() {
    assertThat(judge(PIZZA, "", "ordered and paid"))
        .isEqualTo(Judgement.of(Verdict.ACHIEVES, Basis.CRITERIA, "it is ordered, and it is paid"));
  }

  @Test
  void a_violation_comes_before_an_achievement() {
    assertThat(judge(PIZZA, "", "ordered and paid with 4111"))
        .isEqualTo(
            Judgement.of(
                Verdict.VIOLATES, Basis.CRITERIA, "this must never happen: a card number is told"));
  }

  @Test
  void an_achievement_comes_before_a_failure() {
    assertThat(judge(PIZZA, "", "ordered and paid, now closed").verdict())
        .isEqualTo(Verdict.ACHIEVES);
  }

  @Test
  void a_failure_condition_forecloses_and_nobody_can_tell_whose_fault_it_was() {
    Judgement judgement = judge(PIZZA, "", "closed");

    assertThat(judgement.verdict()).isEqualTo(Verdict.FORECLOSES);
    assertThat(judgement.why()).isEqualTo("the shop is closed");
    assertThat(judgement.blame()).contains(Blame.UNKNOWN);
  }

  @Test
  void more_criteria_advance_fewer_hinder_and_as_many_tell_nothing() {
    assertThat(judge(PIZZA, "", "ordered").verdict()).isEqualTo(Verdict.ADVANCES);
    assertThat(judge(PIZZA, "ordered", "cancelled").verdict()).isEqualTo(Verdict.HINDERS);
    assertThat(judge(PIZZA, "ordered", "ordered").verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(judge(PIZZA, "", "ordered").why()).isEqualTo("criteria met: 1 of 2, before 0");
  }

  @Test
  void milestones_are_counted_by_weight() {
    Goal goal =
        Goal.of("Order a pizza.")
            .achievedWhen("it is ordered", said("ordered"))
            .passing(Milestone.of("the menu is read", said("menu")))
            .passing(Milestone.of("a pizza is chosen", said("chosen")).weighing(3));

    assertThat(judge(goal, "menu", "menu, chosen"))
        .isEqualTo(
            Judgement.of(
                    Verdict.ADVANCES, Basis.MILESTONES, "milestones done: 25 % before, 100 % after")
                .progressing(new Progress(.25, 1)));
    assertThat(judge(goal, "menu", "menu").verdict()).isEqualTo(Verdict.NEUTRAL);
    assertThat(judge(goal, "menu", "").verdict()).isEqualTo(Verdict.HINDERS);
  }

  @Test
  void a_milestone_waits_for_those_before_it() {
    Goal goal =
        Goal.of("Order a pizza.")
            .passing(Milestone.of("the menu is read", said("menu")))
            .passing(Milestone.of("a pizza is chosen", said("chosen")).after("the menu is read"));

    assertThat(judge(goal, "", "chosen").verdict()).isEqualTo(Verdict.NEUTRAL);
    assertThat(judge(goal, "", "menu, chosen").why())
        .isEqualTo("milestones done: 0 % before, 100 % after");
  }

  @Test
  void what_was_reached_before_is_not_reached_again() {
    assertThat(judge(PIZZA, "ordered and paid", "ordered and paid"))
        .isEqualTo(
            Judgement.of(Verdict.NEUTRAL, Basis.CRITERIA, "the goal had been reached before"));
  }

  @Test
  void without_anything_to_judge_by_the_verdict_is_unknown_and_says_why() {
    assertThat(judge(Goal.of("Be kind."), "", "hello"))
        .isEqualTo(
            Judgement.of(
                Verdict.UNKNOWN, Basis.NONE, "the goal \"Be kind.\" has no criterion to judge by"));
    assertThat(judge(Goal.unstated(), "", "hello").why())
        .isEqualTo("no goal is stated, and none is known surely enough to judge by");
  }
}
