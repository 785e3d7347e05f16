package dev.multitudes.track;

import static dev.multitudes.track.Told.called;
import static dev.multitudes.track.Told.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Consulted;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Milestone;
import dev.multitudes.goal.Progress;
import dev.multitudes.goal.Verdict;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgedTrackerTest {
  private static final Consulted ONE_CALL = new Consulted("judge", 1, 100, 10);
  private static final Goal LETTER =
      Goal.of("Write a kind letter.")
          .achievedWhen("it is sent", evidence -> did(evidence, "send"))
          .achievedIfJudged("it is kind", "Is the letter kind?");

  private static boolean did(Evidence evidence, String tool) {
    return evidence.acts().stream()
        .anyMatch(act -> act instanceof Act.Call call && call.tool().equals(tool));
  }

  /** Says yes to what contains one of these words, no else, and keeps what it was asked. */
  private static final class Reader implements Judge {
    final List<String> asked = new ArrayList<>();

    @Override
    public Opinion opinion(Goal goal, String question, Evidence evidence) {
      asked.add(question);
      String all = evidence.acts().toString();
      Opinion opinion =
          all.contains("[" + question + "]")
              ? Opinion.yes("[" + question + "]")
              : all.contains("riddle") ? Opinion.unknown("a riddle") : Opinion.no("");
      return opinion.taking(ONE_CALL);
    }
  }

  private final Reader reader = new Reader();
  private final JudgedTracker tracker = GoalTracker.judgedBy(reader);
  private static final String KIND = "[Is the letter kind?]";

  @Test
  void a_judge_decides_what_no_code_can_and_is_quoted_with_its_standing() {
    Told sent = Told.nothing().plus(called("send", "sent"));

    Judgement judgement = tracker.judge(LETTER, sent.step(said("Dear friend " + KIND)));

    assertThat(judgement.verdict()).isEqualTo(Verdict.ACHIEVES);
    assertThat(judgement.basis()).isEqualTo(Basis.JUDGE);
    assertThat(judgement.why())
        .isEqualTo(
            "exact: it is sent; judged (unvalidated judge): it is kind, by \"" + KIND + "\"");
    assertThat(judgement.consulted()).contains(ONE_CALL);
  }

  @Test
  void a_judge_that_agrees_with_people_is_called_validated() {
    var validated = GoalTracker.judgedBy(reader.comparedIn(new GoldenSet(40, 10, 5, 45)));

    Judgement judgement = validated.judge(LETTER, Told.nothing().step(said(KIND)));

    assertThat(judgement.verdict()).isEqualTo(Verdict.ADVANCES);
    assertThat(judgement.why())
        .isEqualTo(
            "criteria met: 1 of 2, before 0; judged (validated judge): it is kind, by \""
                + KIND
                + "\"");
  }

  @Test
  void what_the_judge_cannot_tell_achieves_nothing() {
    Judgement judgement = tracker.judge(LETTER, Told.nothing().step(called("send", "riddle")));

    assertThat(judgement.verdict()).isEqualTo(Verdict.ADVANCES);
    assertThat(judgement.why())
        .isEqualTo(
            "criteria met: 1 of 2, before 0; exact: it is sent; nobody can tell of judged"
                + " (unvalidated judge): it is kind (a riddle)");
  }

  @Test
  void after_acts_that_only_read_the_last_word_of_the_judge_stands() {
    JudgedTracker sparing = tracker.reading("look");
    Told kind = Told.nothing().plus(said(KIND));
    Told looked = kind.plus(called("look", "nothing"));

    sparing.judge(LETTER, Told.nothing().step(said(KIND)));
    Judgement reading = sparing.judge(LETTER, kind.step(called("look", "nothing")));
    Judgement sending = sparing.judge(LETTER, looked.step(called("send", "sent")));

    assertThat(reader.asked).hasSize(2);
    assertThat(reading.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(reading.progress()).contains(new Progress(.5, .5));
    assertThat(reading.consulted()).isEmpty();
    assertThat(sending.verdict()).isEqualTo(Verdict.ACHIEVES);
  }

  @Test
  void tools_that_declare_to_read_are_known_to() {
    Tool look = Tool.of(Look.class, "Looks.", looked -> "nothing").with(Effect.READ);

    Judgement judgement =
        tracker
            .reading(Toolbox.of(look))
            .judge(LETTER, Told.nothing().step(called("look", "nothing")));

    assertThat(reader.asked).isEmpty();
    assertThat(judgement.why()).isEqualTo("criteria met: 0 of 2, before 0");
  }

  record Look() {}

  @Test
  void every_so_many_acts_the_judge_is_asked_whatever_they_were() {
    JudgedTracker sparing = tracker.reading("look").every(3);
    Told told = Told.nothing();

    for (int i = 1; i <= 7; i++) {
      sparing.judge(LETTER, told.step(called("look", "seen " + i)));
      told = told.plus(called("look", "seen " + i));
    }

    assertThat(reader.asked).hasSize(2);
  }

  @Test
  void the_same_evidence_is_not_asked_about_twice_in_whatever_run() {
    var step = Told.nothing().step(said("Dear friend"));

    Judgement first = tracker.judge(LETTER, step);
    Judgement again = tracker.judge(LETTER, step);

    assertThat(reader.asked).hasSize(1);
    assertThat(first.consulted()).contains(ONE_CALL);
    assertThat(again.consulted()).isEmpty();
    assertThat(again.why()).isEqualTo(first.why());
  }

  @Test
  void another_goal_or_another_word_is_asked_about_anew() {
    tracker.judge(LETTER, Told.nothing().step(said("Dear friend")));
    tracker.judge(LETTER.within(9), Told.nothing().step(said("Dear friend")));
    tracker.judge(LETTER, Told.nothing().step(said("Dear foe")));

    assertThat(reader.asked).hasSize(3);
  }

  @Test
  void once_the_limit_of_questions_is_reached_nobody_can_tell_and_the_verdict_says_why() {
    JudgedTracker limited = tracker.atMost(1);
    Told once = Told.nothing().plus(said("riddle"));

    limited.judge(LETTER, Told.nothing().step(said("riddle")));
    Judgement after = limited.judge(LETTER, once.step(said(KIND)));

    assertThat(reader.asked).hasSize(1);
    assertThat(after.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(after.why())
        .endsWith("it is kind (not asked: the judge's limit of 1 questions a run is reached)");
  }

  @Test
  void what_costs_nothing_settles_first() {
    Goal goal =
        LETTER
            .never("a secret is told", evidence -> did(evidence, "tell"))
            .failedWhen("the post is closed", evidence -> did(evidence, "close"));

    Judgement told = tracker.judge(goal, Told.nothing().step(called("tell", "")));
    Judgement closed = tracker.judge(goal, Told.nothing().step(called("close", "")));

    assertThat(told.verdict()).isEqualTo(Verdict.VIOLATES);
    assertThat(closed.verdict()).isEqualTo(Verdict.FORECLOSES);
    assertThat(reader.asked).isEmpty();
  }

  @Test
  void with_milestones_the_judge_is_asked_once_nothing_else_is_missing() {
    Goal goal = LETTER.passing(Milestone.of("paper is bought", it -> did(it, "buy")));
    Told bought = Told.nothing().plus(called("buy", ""));

    Judgement buying = tracker.judge(goal, Told.nothing().step(called("buy", "")));
    Judgement sending = tracker.judge(goal, bought.step(called("send", KIND)));

    assertThat(buying.basis()).isEqualTo(Basis.MILESTONES);
    assertThat(sending.verdict()).isEqualTo(Verdict.ACHIEVES);
    assertThat(reader.asked).hasSize(1);
  }

  @Test
  void a_goal_without_criteria_is_measured_by_its_checklist() {
    Goal goal = Goal.of("Be a good host.");
    JudgedTracker host = tracker.checking(Checklist.of(goal, "Greeted?", "Fed?", "Thanked?"));
    Told greeted = Told.nothing().plus(said("[Greeted?]"));

    Judgement first = host.judge(goal, Told.nothing().step(said("[Greeted?]")));
    Judgement riddle = host.judge(goal, greeted.step(said("riddle")));

    assertThat(first)
        .isEqualTo(
            Judgement.of(
                    Verdict.ADVANCES,
                    Basis.JUDGE,
                    "checklist: 1 of 3, before 0; judged (unvalidated judge): Greeted?, by"
                        + " \"[Greeted?]\"")
                .progressing(new Progress(0, 1. / 3))
                .consulting(new Consulted("judge", 3, 300, 30)));
    assertThat(riddle.verdict()).isEqualTo(Verdict.NEUTRAL);
    assertThat(riddle.why())
        .isEqualTo(
            "checklist: 1 of 3, before 1; nobody can tell of judged (unvalidated judge): Fed? (a"
                + " riddle), and Thanked? (a riddle)");
  }

  @Test
  void a_checklist_never_achieves_and_belongs_to_one_goal() {
    Goal goal = Goal.of("Be a good host.");
    JudgedTracker host = tracker.checking(Checklist.of(goal, "Greeted?"));

    assertThat(host.judge(goal, Told.nothing().step(said("[Greeted?]"))).verdict())
        .isEqualTo(Verdict.ADVANCES);
    assertThat(host.judge(Goal.of("Sleep."), Told.nothing().step(said("[Greeted?]"))))
        .isEqualTo(
            Judgement.of(
                Verdict.UNKNOWN, Basis.NONE, "the goal \"Sleep.\" has no criterion to judge by"));
  }

  @Test
  void a_judge_that_fails_in_between_neither_advances_nor_hinders() {
    Goal goal = Goal.of("Be a good host.");
    Judge failing =
        (wanted, question, evidence) ->
            evidence.acts().size() == 2
                ? Opinion.unknown("no answer")
                : reader.opinion(wanted, question, evidence);
    JudgedTracker host = GoalTracker.judgedBy(failing).checking(Checklist.of(goal, "Greeted?"));
    Told greeted = Told.nothing().plus(said("[Greeted?]"));
    Told failed = greeted.plus(said("so"));

    host.judge(goal, Told.nothing().step(said("[Greeted?]")));
    Judgement during = host.judge(goal, greeted.step(said("so")));
    Judgement after = host.judge(goal, failed.step(said("and")));

    assertThat(during.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(after.verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void what_the_tracker_is_given_is_checked() {
    assertThatThrownBy(() -> tracker.every(0))
        .hasMessage("The judge is asked after every so many acts: must be at least 1 but was 0");
    assertThatThrownBy(() -> tracker.atMost(0))
        .hasMessage("The most questions to a judge in one run: must be at least 1 but was 0");
    assertThatThrownBy(() -> Checklist.of(LETTER, "Kind?", " Kind?"))
        .hasMessage("A checklist needs questions of yes or no, each once, but has [Kind?, Kind?]");
  }

  @Test
  void the_memory_of_answers_is_bounded() {
    var memory = new Memory(2);

    memory.keep("a", Opinion.no("").taking(ONE_CALL));
    memory.keep("b", Opinion.no(""));
    memory.keep("a", Opinion.yes("x"));
    memory.keep("c", Opinion.no(""));

    assertThat(memory.of("b")).isEmpty();
    assertThat(memory.of("a")).contains(Opinion.yes("x"));
  }
}
