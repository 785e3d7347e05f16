package dev.multitudes.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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

  private static final Goal EVER = Goal.of("Fly.").achievedWhen("it flies", evidence -> false);

  @Test
  void all_criteria_together_achieve() {
    assertThat(judge(PIZZA, "", "ordered and paid"))
        .isEqualTo(
            Judgement.of(Verdict.ACHIEVES, Basis.CRITERIA, "exact: it is ordered, and it is paid")
                .progressing(new Progress(0, 1)));
  }

  @Test
  void what_is_achieved_by_a_violation_is_a_violation() {
    Judgement judgement = judge(PIZZA, "", "ordered and paid with 4111");

    assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATES);
    assertThat(judgement.why())
        .isEqualTo(
            "this must never happen: a card number is told; reached by that, the goal does not"
                + " count");
    assertThat(judge(PIZZA, "", "4111").why())
        .isEqualTo("this must never happen: a card number is told");
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
    assertThat(judgement.why()).isEqualTo("exact: the shop is closed");
    assertThat(judgement.blame()).contains(Blame.UNKNOWN);
  }

  @Test
  void a_horizon_that_is_passed_forecloses_and_refused_calls_do_not_count() {
    Told once = Told.nothing().plus(Told.called("menu", "ordered?"));
    Told refused = once.plus(Told.call("pay", Act.Fate.REFUSED, "no"));

    Judgement open = GoalTracker.byCriteria().judge(EVER.within(3), once.step(Told.said("well")));
    Judgement stillOpen =
        GoalTracker.byCriteria()
            .judge(EVER.within(3), refused.step(Told.called("menu", "the same")));
    Judgement over =
        GoalTracker.byCriteria().judge(EVER.within(2), once.step(Told.called("menu", "")));

    assertThat(open.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(stillOpen.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(over.verdict()).isEqualTo(Verdict.FORECLOSES);
    assertThat(over.why()).isEqualTo("the goal had to be reached within 2 acts, and was not");
  }

  @Test
  void more_criteria_advance_fewer_hinder_and_of_as_many_nobody_can_tell() {
    assertThat(judge(PIZZA, "", "ordered"))
        .isEqualTo(
            Judgement.of(
                    Verdict.ADVANCES,
                    Basis.CRITERIA,
                    "criteria met: 1 of 2, before 0; exact: it is ordered")
                .progressing(new Progress(0, .5)));
    assertThat(judge(PIZZA, "ordered", "cancelled").verdict()).isEqualTo(Verdict.HINDERS);
    assertThat(judge(PIZZA, "ordered", "cancelled").why())
        .isEqualTo("criteria met: 0 of 2, before 1; no longer exact: it is ordered");
    assertThat(judge(PIZZA, "ordered", "ordered"))
        .isEqualTo(
            Judgement.of(Verdict.UNKNOWN, Basis.CRITERIA, "criteria met: 1 of 2, before 1")
                .progressing(new Progress(.5, .5)));
  }

  @Test
  void milestones_come_before_criteria_and_count_by_weight() {
    Goal goal =
        Goal.of("Order a pizza.")
            .achievedWhen("it is ordered", said("ordered"))
            .passing(Milestone.of("the menu is read", said("menu")))
            .passing(Milestone.of("a pizza is chosen", said("chosen")).weighing(3));

    assertThat(judge(goal, "menu", "menu, chosen"))
        .isEqualTo(
            Judgement.of(
                    Verdict.ADVANCES,
                    Basis.MILESTONES,
                    "milestones done: 2 of 2, before 1; milestone: a pizza is chosen")
                .progressing(new Progress(.25, 1)));
    assertThat(judge(goal, "menu", "menu").verdict()).isEqualTo(Verdict.NEUTRAL);
    assertThat(judge(goal, "menu", "").verdict()).isEqualTo(Verdict.HINDERS);
    assertThat(judge(goal, "menu", "chosen").verdict()).isEqualTo(Verdict.ADVANCES);
    assertThat(judge(goal, "chosen", "menu").verdict()).isEqualTo(Verdict.HINDERS);
  }

  @Test
  void a_milestone_done_advances_however_small_its_weight_and_however_urgent_the_goal() {
    Goal goal =
        Goal.of("Order a pizza.")
            .urgent(.5)
            .passing(Milestone.of("the menu is read", said("menu")).weighing(.99))
            .passing(Milestone.of("the light is on", said("light")).weighing(.01));

    assertThat(judge(goal, "menu", "menu, light").verdict()).isEqualTo(Verdict.ADVANCES);
  }

  @Test
  void time_costs_what_the_urgency_says() {
    Goal goal = PIZZA.urgent(.7);

    assertThat(judge(goal, "", "").verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(judge(goal, "ordered", "ordered").verdict()).isEqualTo(Verdict.HINDERS);
    assertThat(judge(PIZZA.urgent(.9), "ordered", "ordered").verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void a_criterion_that_is_derived_is_named_so() {
    Goal goal =
        Goal.of("Order a pizza.")
            .passing(Milestone.of("the menu is read", said("menu")))
            .achievedByMilestones();

    assertThat(judge(goal, "", "menu"))
        .isEqualTo(
            Judgement.of(Verdict.ACHIEVES, Basis.MILESTONES, "derived: all milestones are done")
                .progressing(new Progress(0, 1)));
  }

  @Test
  void what_only_a_judge_can_tell_is_unknown_without_one() {
    Goal goal =
        Goal.of("Order a pizza.")
            .achievedWhen("it is ordered", said("ordered"))
            .achievedIfJudged("it is a good pizza", "Is it a good pizza?");

    assertThat(judge(goal, "ordered", "ordered").verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(judge(goal, "ordered", "ordered").why())
        .isEqualTo(
            "criteria met: 1 of 2, before 1; nobody can tell of judged (unvalidated judge): it is"
                + " a good pizza (no judge was asked)");
    assertThat(judge(goal, "", "ordered").verdict()).isEqualTo(Verdict.ADVANCES);
    assertThat(judge(goal, "", "ordered").progress()).isEmpty();
  }

  @Test
  void a_milestone_waits_for_those_before_it() {
    Goal goal =
        Goal.of("Order a pizza.")
            .passing(Milestone.of("the menu is read", said("menu")))
            .passing(Milestone.of("a pizza is chosen", said("chosen")).after("the menu is read"));

    assertThat(judge(goal, "", "chosen").verdict()).isEqualTo(Verdict.NEUTRAL);
    assertThat(judge(goal, "", "menu, chosen").progress()).contains(new Progress(0, 1));
  }

  @Test
  void what_was_refused_is_neutral() {
    Judgement judgement =
        GoalTracker.byCriteria()
            .judge(EVER, Told.nothing().step(Told.call("pay", Act.Fate.REFUSED, "Not allowed.")));

    assertThat(judgement)
        .isEqualTo(
            Judgement.of(Verdict.NEUTRAL, Basis.CRITERIA, "it did not happen: Not allowed.")
                .progressing(new Progress(0, 0)));
  }

  @Property
  void scores_telescope_so_that_no_loop_earns_anything(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 7) Integer> way,
      @ForAll @DoubleRange(min = .1, max = 1) double urgency) {
    Goal goal = threeMilestones();
    var scores = new ArrayList<Double>();
    for (int i = 1; i < way.size(); i++) {
      scores.add(between(goal, way.get(i - 1), way.get(i)).score(urgency));
    }
    double first = between(goal, way.getFirst(), way.getFirst()).before();
    double last = between(goal, way.getLast(), way.getLast()).after();

    double sum = 0;
    for (int i = 0; i < scores.size(); i++) {
      sum += Math.pow(urgency, i) * scores.get(i);
    }

    assertThat(sum).isCloseTo(Math.pow(urgency, scores.size()) * last - first, within(1e-9));
  }

  private static Goal threeMilestones() {
    return Goal.of("Order a pizza.")
        .passing(Milestone.of("a", said("a")))
        .passing(Milestone.of("b", said("b")).weighing(2))
        .passing(Milestone.of("c", said("c")).weighing(.1));
  }

  /** The progress from one set of milestones to another, each told by three bits. */
  private static Progress between(Goal goal, int from, int to) {
    return judge(goal, letters(from), letters(to)).progress().orElseThrow();
  }

  private static String letters(int bits) {
    return ((bits & 1) > 0 ? "a" : "") + ((bits & 2) > 0 ? "b" : "") + ((bits & 4) > 0 ? "c" : "");
  }

  @Test
  void what_was_reached_before_is_not_reached_again() {
    assertThat(judge(PIZZA, "ordered and paid", "ordered and paid"))
        .isEqualTo(
            Judgement.of(Verdict.NEUTRAL, Basis.CRITERIA, "the goal had been reached before")
                .progressing(new Progress(1, 1)));
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
