package dev.multitudes.agent;

import static dev.multitudes.agent.ScriptedReplies.calls;
import static dev.multitudes.agent.ScriptedReplies.says;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Milestone;
import dev.multitudes.goal.Progress;
import dev.multitudes.goal.Verdict;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Event.Flag;
import dev.multitudes.run.Event.Hint;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Tool;
import dev.multitudes.track.GoalTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs in which every call succeeds. */
class LadderTest {
  record Read(String file) {}

  record Press(int key) {}

  private static final Tool READ =
      Tool.of(Read.class, "Read.", it -> "text of " + it.file()).with(Effect.READ);
  private static final Tool PRESS =
      Tool.of(Press.class, "Press a key, and hear whether it clicks.", it -> "Nothing.")
          .with(Effect.READ);
  private static final Goal OPEN = Goal.of("Open it.").achievedWhen("the safe is open", e -> false);
  private static final Persona BURGLAR = Persona.named("a burglar").wanting(OPEN);
  private static final GoalTracker NEUTRAL =
      (goal, step) -> Judgement.of(Verdict.NEUTRAL, Basis.CRITERIA, "nothing changed");

  private static AiMessage reads(String file) {
    return calls("read", "{\"file\":\"" + file + "\"}");
  }

  private static AiMessage presses(int key) {
    return calls("press", "{\"key\":" + key + "}");
  }

  private static Agent burglar(List<AiMessage> replies) {
    return Agent.as(BURGLAR, ScriptedReplies.of(replies.toArray(AiMessage[]::new)))
        .with(READ, PRESS)
        .within(Limits.DEFAULT.turns(100).toolCalls(100));
  }

  private static List<AiMessage> pressing(int times) {
    return IntStream.range(0, times).mapToObj(LadderTest::presses).toList();
  }

  /** How many acts there were when this was told first. */
  private static int actsBefore(Run run, Hint kind) {
    for (int size = 1; size <= run.size(); size++) {
      if (run.upTo(size).last() instanceof Event.Hinted hinted && hinted.kind() == kind) {
        return run.upTo(size).acts().size();
      }
    }
    throw new AssertionError("Nothing of the kind was told");
  }

  private static List<Flag> flags(Run run) {
    return run.all(Event.Flagged.class).stream().map(Event.Flagged::flag).toList();
  }

  private static List<Hint> hints(Run run) {
    return run.all(Event.Hinted.class).stream().map(Event.Hinted::kind).toList();
  }

  @Test
  void the_same_file_read_fifty_times_is_noticed_by_the_fourth_act_and_ended_by_the_eighth() {
    Run run = burglar(nCopies(50, reads("plan"))).pursue("Here is a safe.");

    assertThat(actsBefore(run, Hint.REDIRECT)).isEqualTo(3);
    assertThat(run.acts()).hasSize(5);
    assertThat(hints(run)).containsExactly(Hint.REDIRECT, Hint.REPLAN);
    assertThat(flags(run)).containsOnly(Flag.LOOP);
    assertThat(run.outcome())
        .isEqualTo(
            new Outcome.Stopped(
                "the persona went in circles and did not leave them when it was redirected",
                "criteria met: 0 of 1"));
  }

  @Test
  void two_files_read_in_turn_are_noticed_by_the_fourth_act_and_ended_by_the_eighth() {
    List<AiMessage> turns =
        Stream.generate(() -> List.of(reads("plan"), reads("map")))
            .limit(25)
            .flatMap(List::stream)
            .toList();

    Run run = burglar(turns).pursue("Here is a safe.");

    assertThat(actsBefore(run, Hint.REDIRECT)).isEqualTo(4);
    assertThat(run.acts()).hasSize(6);
    assertThat(run.outcome()).isInstanceOf(Outcome.Stopped.class);
  }

  @Test
  void acts_that_advance_nothing_and_tell_nothing_new_are_ended_by_the_eighth() {
    Run run = burglar(pressing(50)).judgedBy(NEUTRAL).pursue("Here is a safe.");

    assertThat(actsBefore(run, Hint.REDIRECT)).isEqualTo(4);
    assertThat(actsBefore(run, Hint.REPLAN)).isEqualTo(6);
    assertThat(run.acts()).hasSize(8);
    assertThat(flags(run)).containsOnly(Flag.STALL);
    assertThat(run.outcome())
        .isEqualTo(
            new Outcome.Stopped(
                "the persona came no nearer to its goal, learned nothing new, and did not change"
                    + " that when it was redirected",
                "criteria met: 0 of 1"));
  }

  @Test
  void hints_name_what_is_not_met_and_nothing_of_the_calls() {
    Run run = burglar(pressing(50)).judgedBy(NEUTRAL).pursue("Here is a safe.");

    assertThat(run.all(Event.Hinted.class))
        .extracting(Event.Hinted::words)
        .allSatisfy(words -> assertThat(words).doesNotContainIgnoringCase("press"))
        .containsExactly(
            "This leads nowhere: the last steps came no nearer to your goal and told you nothing"
                + " new. Do something else, with another tool or in another way, or say what you"
                + " know and what keeps you from going on. Of your goal this does not hold yet: the"
                + " safe is open.",
            "This still leads nowhere. Make another plan, and begin it now, with another tool than"
                + " the last ones; or say what keeps you from going on. Of your goal this does not"
                + " hold yet: the safe is open.");
  }

  @Test
  void a_notice_stands_right_before_what_is_told_about_it() {
    Run run = burglar(pressing(50)).judgedBy(NEUTRAL).pursue("Here is a safe.");

    int hint = run.events().indexOf(run.all(Event.Hinted.class).getFirst());
    assertThat(run.events().get(hint - 1))
        .isEqualTo(
            new Event.Flagged(
                "4.1", Flag.STALL, "the last acts advanced nothing and told nothing new"));
  }

  @Test
  void a_long_honest_search_is_no_stall() {
    List<AiMessage> search = new ArrayList<>();
    IntStream.range(0, 40).forEach(i -> search.add(reads("file " + i)));
    search.add(says("Nothing there."));

    Run run = burglar(search).judgedBy(NEUTRAL).remindedOfUnmet(0).pursue("There are many files.");

    assertThat(run.acts()).hasSize(41);
    assertThat(flags(run)).isEmpty();
    assertThat(run.outcome()).isEqualTo(new Outcome.GaveUp("Nothing there."));
  }

  @Test
  void deeds_that_are_all_answered_alike_are_no_stall() {
    record File(int number) {}
    List<AiMessage> work = new ArrayList<>();
    IntStream.range(0, 10).forEach(i -> work.add(calls("file", "{\"number\":" + i + "}")));
    Goal all =
        Goal.of("File all ten.")
            .passing(Milestone.of("ten are filed", run -> run.did(File.class).size() == 10))
            .achievedByMilestones();

    Run run =
        Agent.as(
                Persona.named("a clerk").wanting(all),
                ScriptedReplies.of(work.toArray(AiMessage[]::new)))
            .with(Tool.of(File.class, "File.", it -> "Done."))
            .pursue("Ten letters lie there.");

    assertThat(flags(run)).isEmpty();
    assertThat(run.outcome()).isInstanceOf(Outcome.Achieved.class);
  }

  @Test
  void polling_is_no_stall() {
    List<AiMessage> polls = new ArrayList<>(pressing(30));
    polls.add(says("Not yet."));

    Run run =
        Agent.as(BURGLAR, ScriptedReplies.of(polls.toArray(AiMessage[]::new)))
            .with(PRESS.repeatable())
            .within(Limits.DEFAULT.turns(100))
            .judgedBy(NEUTRAL)
            .remindedOfUnmet(0)
            .pursue("Here is a bell.");

    assertThat(flags(run)).isEmpty();
  }

  @Test
  void what_nobody_can_judge_is_no_stall() {
    List<AiMessage> replies = new ArrayList<>(pressing(30));
    replies.add(says("Enough."));

    Run run = burglar(replies).remindedOfUnmet(0).pursue("Here is a safe.");

    assertThat(flags(run)).isEmpty();
    assertThat(run.acts()).hasSize(31);
  }

  @Test
  void who_comes_nearer_bit_by_bit_does_not_stall() {
    List<AiMessage> replies = new ArrayList<>(pressing(20));
    replies.add(says("Enough."));
    GoalTracker slowly = (goal, step) -> nearing(step.after().acts().size(), .01);

    Run run = burglar(replies).judgedBy(slowly).remindedOfUnmet(0).pursue("Here is a safe.");

    assertThat(flags(run)).isEmpty();
  }

  private static Judgement nearing(int acts, double gain) {
    return Judgement.of(Verdict.NEUTRAL, Basis.MILESTONES, "")
        .progressing(new Progress((acts - 1) * gain, acts * gain));
  }

  @Test
  void who_advances_once_is_redirected_anew_before_it_is_asked_for_another_plan() {
    GoalTracker fifthAdvances =
        (goal, step) ->
            Judgement.of(
                step.after().acts().size() == 5 ? Verdict.ADVANCES : Verdict.NEUTRAL,
                Basis.CRITERIA,
                "");

    Run run = burglar(pressing(50)).judgedBy(fifthAdvances).pursue("Here is a safe.");

    assertThat(hints(run)).containsExactly(Hint.REDIRECT, Hint.REDIRECT, Hint.REPLAN);
    assertThat(run.acts()).hasSize(12);
  }

  private static Run reading(double... progress) {
    List<AiMessage> replies = new ArrayList<>();
    IntStream.range(0, progress.length - 1).forEach(i -> replies.add(reads("page " + i)));
    replies.add(says("Enough."));
    GoalTracker given =
        (goal, step) ->
            step.act() instanceof Act.Speech
                ? Judgement.of(Verdict.UNKNOWN, Basis.NONE, "")
                : moved(progress, step.after().acts().size());
    return burglar(replies).judgedBy(given).remindedOfUnmet(0).pursue("Here is a safe.");
  }

  private static Judgement moved(double[] progress, int acts) {
    var way = new Progress(progress[acts - 1], progress[acts]);
    return Judgement.of(way.gain() > 0 ? Verdict.ADVANCES : Verdict.HINDERS, Basis.MILESTONES, "")
        .progressing(way);
  }

  @Test
  void who_falls_back_is_told_once_for_each_new_low_and_goes_on() {
    Run run = reading(.2, .6, .5, .4, .4, .35, .2, .6, .7, .5);

    assertThat(run.all(Event.Flagged.class))
        .containsExactly(
            new Event.Flagged(
                "3.1", Flag.REGRESSION, "the goal is further away: 40 %, after 60 % with act 1.1"),
            new Event.Flagged(
                "6.1", Flag.REGRESSION, "the goal is further away: 20 %, after 60 % with act 1.1"),
            new Event.Flagged(
                "9.1", Flag.REGRESSION, "the goal is further away: 50 %, after 70 % with act 8.1"));
    assertThat(hints(run)).containsOnly(Hint.REDIRECT).hasSize(3);
    assertThat(run.all(Event.Hinted.class).getFirst().words())
        .isEqualTo(
            "You are further from your goal than you were before. Think again what brings you"
                + " nearer.");
    assertThat(run.outcome()).isEqualTo(new Outcome.GaveUp("Enough."));
  }

  @Test
  void fifteen_hundredths_are_not_yet_a_fall() {
    assertThat(flags(reading(.75, .6))).isEmpty();
    assertThat(flags(reading(.75, .59))).containsExactly(Flag.REGRESSION);
  }

  @Test
  void a_limit_tells_what_was_reached_and_when_it_was_nearest() {
    Goal goal =
        OPEN.achievedWhen("nobody heard it", e -> true)
            .achievedIfJudged("it was elegant", "Was it elegant?")
            .passing(Milestone.of("a key is pressed", e -> !e.did(Press.class).isEmpty()))
            .passing(Milestone.of("the plan is read", e -> !e.did(Read.class).isEmpty()));
    AiMessage[] replies = pressing(3).toArray(AiMessage[]::new);

    Run run =
        Agent.as(Persona.named("a burglar").wanting(goal), ScriptedReplies.of(replies))
            .with(READ, PRESS)
            .within(Limits.DEFAULT.turns(3))
            .pursue("Here is a safe.");

    assertThat(run.outcome())
        .isEqualTo(
            new Outcome.Stopped(
                "the limit of 3 turns is reached",
                "criteria met: 1 of 3 (nobody heard it); criteria that nobody decided: 1 of 3 (it"
                    + " was elegant); milestones done: 1 of 2 (a key is pressed); nearest to the"
                    + " goal: 50 % with act 1.1"));
  }

  @Test
  void a_limit_tells_nothing_of_a_goal_that_nobody_can_judge() {
    Run run =
        Agent.as(Persona.named("a burglar"), ScriptedReplies.of(presses(1)))
            .with(PRESS)
            .within(Limits.DEFAULT.turns(1))
            .pursue("Here is a safe.");

    assertThat(run.outcome()).isEqualTo(new Outcome.Stopped("the limit of 1 turn is reached"));
  }

  @Test
  void a_criterion_that_throws_at_the_end_does_not_keep_a_run_from_ending() {
    Goal torn =
        Goal.of("Open it.")
            .achievedWhen(
                "open",
                e -> {
                  throw new IllegalStateException("torn");
                });

    Run run =
        Agent.as(Persona.named("a burglar").wanting(torn), ScriptedReplies.of(presses(1)))
            .with(PRESS)
            .judgedBy(NEUTRAL)
            .within(Limits.DEFAULT.turns(1))
            .pursue("Here is a safe.");

    assertThat(run.outcome()).isEqualTo(new Outcome.Stopped("the limit of 1 turn is reached"));
  }
}
