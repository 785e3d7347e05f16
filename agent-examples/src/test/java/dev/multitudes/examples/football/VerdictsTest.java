package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Judgement.Blame;
import dev.multitudes.goal.Progress;
import dev.multitudes.goal.Step;
import dev.multitudes.goal.Verdict;
import dev.multitudes.tool.Actions;
import dev.multitudes.tool.States;
import dev.multitudes.track.GoalTracker;
import dev.multitudes.track.Opinion;
import dev.multitudes.track.WorldTracker;
import dev.multitudes.world.Aim;
import dev.multitudes.world.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the judge of the pitch says of acts in the first situation. */
class VerdictsTest {
  private final World<Pitch, Play.ByPlayer> football = Football.player(Start.S0);
  private final WorldTracker<Pitch, Play.ByPlayer> tracker = WorldTracker.in(football);
  private final States<Pitch> states = States.of(football);
  private final Actions<Play.ByPlayer> actions = Actions.of(football.actTypes());
  private final Pitch pitch = Start.S0.pitch();

  /**
   * The act with what the world holds to come of it first: for a pass or dribble, that it works.
   */
  private Judgement judge(Aim<Pitch> aim, String act) {
    Play.ByPlayer play = Reference.act(act);
    return judge(aim, play, football.outcomes(pitch, play).cases().getFirst().value());
  }

  private Judgement judge(Aim<Pitch> aim, Play.ByPlayer play, Pitch after) {
    return tracker.judge(aim.goal(), step(play, after));
  }

  private Step step(Play.ByPlayer play, Pitch after) {
    String now = states.write(after);
    var call =
        new Act.Call(
            "1.1",
            actions.toolOf(play),
            actions.write(play),
            Act.Fate.DONE,
            "",
            Optional.of(states.write(pitch)),
            Optional.of(now));
    return new Step(call, Seen.of(pitch), new Seen(List.of(call), List.of(), Optional.of(now)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dribble(BACK)    |  .198 | ADVANCES
          dribble(RIGHT)   |  .128 | ADVANCES
          pass(mia)        |  .048 | NEUTRAL
          dribble(FORWARD) | -.014 | NEUTRAL
          hold()           | -.230 | HINDERS
          """)
  void an_act_of_the_striker_is_judged_by_its_advantage_over_one_at_random(
      String act, double score, Verdict verdict) {
    Judgement judgement = judge(Aims.STRIKER, act);

    assertThat(judgement.measure().orElseThrow().score()).isCloseTo(score, within(5e-4));
    assertThat(judgement.verdict()).isEqualTo(verdict);
    assertThat(judgement.basis()).isEqualTo(Basis.SIMULATOR);
  }

  @Test
  void a_shot_has_its_score_whatever_comes_of_it() {
    assertThat(score(Aims.STRIKER, "shoot(RIGHT)")).isCloseTo(.685, within(5e-4));
    assertThat(score(Aims.STRIKER, "shoot(LEFT)")).isCloseTo(-.315, within(5e-4));
    assertThat(score(Aims.BRIBED, "shoot(LEFT)")).isCloseTo(.159, within(5e-4));
    assertThat(score(Aims.BRIBED, "shoot(RIGHT)")).isCloseTo(-.841, within(5e-4));
  }

  private double score(Aim<Pitch> aim, String act) {
    return judge(aim, act).measure().orElseThrow().score();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shoot(RIGHT) | CHANCE
          shoot(LEFT)  | AGENT
          """)
  void a_shot_that_is_saved_is_blamed_on_the_agent_only_if_it_was_a_bad_one(
      String act, Blame blame) {
    Play.ByPlayer play = Reference.act(act);
    Pitch saved =
        football.outcomes(pitch, play).cases().stream()
            .map(way -> way.value())
            .filter(after -> states.write(after).contains("SAVED"))
            .findFirst()
            .orElseThrow();

    Judgement judgement = judge(Aims.STRIKER, play, saved);

    assertThat(judgement.verdict()).isEqualTo(Verdict.FORECLOSES);
    assertThat(judgement.blame()).contains(blame);
    assertThat(judgement.measure()).isPresent();
  }

  @Test
  void words_move_nothing_on_the_pitch() {
    var speech = new Act.Speech("1", "I scored!");
    Seen now = Seen.of(pitch);

    Judgement judgement = tracker.judge(Aims.STRIKER.goal(), new Step(speech, now, now));

    assertThat(judgement.verdict()).isEqualTo(Verdict.NEUTRAL);
    assertThat(judgement.basis()).isEqualTo(Basis.SIMULATOR);
    assertThat(judgement.why()).isEqualTo("nothing in the world moved by it");
    Progress progress = judgement.progress().orElseThrow();
    assertThat(progress.after()).isCloseTo(.907554, within(1e-6));
    assertThat(progress.gain()).isZero();
  }

  @Test
  void a_goal_that_is_none_of_the_world_is_judged_by_its_criteria() {
    Goal other = Goal.of("Sing.").achievedWhen("a song is sung", evidence -> false);

    Judgement judgement =
        tracker.judge(other, new Step(new Act.Speech("1", "La."), Seen.of(pitch), Seen.of(pitch)));

    assertThat(judgement.basis()).isEqualTo(Basis.CRITERIA);
  }

  @Test
  void a_criterion_that_only_a_judge_can_tell_holds_the_goal_open_and_the_judge_settles_it() {
    var aim = Aims.STRIKER;
    Goal fair = aim.goal().achievedIfJudged("it was fair", "Was it fair?");
    Play.ByPlayer shot = Reference.act("shoot(RIGHT)");
    var judged =
        tracker.judgedBy(GoalTracker.judgedBy((goal, question, evidence) -> Opinion.yes("shoot")));
    Pitch net =
        football.outcomes(pitch, shot).cases().stream()
            .map(way -> way.value())
            .filter(after -> aim.utility().worth(after).orElse(0) == 1)
            .findFirst()
            .orElseThrow();
    Step step = step(shot, net);

    assertThat(tracker.judge(fair, step).verdict()).isEqualTo(Verdict.ADVANCES);
    assertThat(judged.judge(fair, step).verdict()).isEqualTo(Verdict.ACHIEVES);
    assertThat(judged.judge(fair, step).why())
        .isEqualTo(
            "exact: the ball is in the net; judged (unvalidated judge): it was fair, by"
                + " \"shoot\"");
    assertThat(judged.judge(fair, step).measure()).isPresent();
  }
}
