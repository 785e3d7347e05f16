package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.goal.Inference;
import dev.multitudes.tool.Actions;
import dev.multitudes.tool.States;
import dev.multitudes.track.Labelled;
import dev.multitudes.track.WorldInferrer;
import dev.multitudes.world.Aim;
import dev.multitudes.world.Distinctiveness;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InversePlanningTest {

  private static final Offset<Double> FOUR_DIGITS = within(5e-5);
  private static final Offset<Double> THREE_DIGITS = within(5e-4);
  private static final double BETA = 8;

  private final World<Pitch, Play.ByPlayer> football = Football.player(Start.S0);
  private final Pitch pitch = Start.S0.pitch();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shoot(LEFT)      | 0.0018
          shoot(CENTRE)    | 0.0025
          shoot(RIGHT)     | 0.8755
          pass(mia)        | 0.0172
          pass(lee)        | 0.0141
          dribble(LEFT)    | 0.0027
          dribble(RIGHT)   | 0.0280
          dribble(FORWARD) | 0.0117
          dribble(BACK)    | 0.0434
          hold()           | 0.0031
          """)
  void a_striker_who_errs_now_and_then_does_each_act_this_often(String act, double probability) {
    assertThat(softly(Aims.STRIKER).get(Reference.act(act))).isCloseTo(probability, FOUR_DIGITS);
  }

  @ParameterizedTest
  @MethodSource("scores")
  void each_act_has_the_score_of_the_reference(Reference.Row row) {
    Play.ByPlayer act = Reference.act(row.act());

    for (int i = 0; i < football.aims().size(); i++) {
      var planner = new Planner<>(football, football.aims().get(i).utility());
      var baseline = planner.baseline(pitch);
      double score = (planner.value(pitch, act) - baseline.mean()) / baseline.stakes();
      assertThat(score).isCloseTo(row.numbers().get(i), THREE_DIGITS);
    }
  }

  static Stream<Reference.Row> scores() {
    return Reference.scores();
  }

  @ParameterizedTest
  @MethodSource("posteriors")
  void one_act_tells_as_much_of_the_goal_as_in_the_reference(Reference.Row row) {
    GoalPosterior posterior = after(Reference.act(row.act()), 1);

    for (int i = 0; i < football.aims().size(); i++) {
      assertThat(posterior.of(football.aims().get(i).goal().statement()))
          .isCloseTo(row.numbers().get(i), FOUR_DIGITS);
    }
    assertThat(posterior.none()).isCloseTo(row.numbers().getLast(), FOUR_DIGITS);
  }

  static Stream<Reference.Row> posteriors() {
    return Reference.posterior();
  }

  @Test
  void whoever_shoots_right_twice_is_a_striker() {
    GoalPosterior posterior = after(new Play.Shoot(Side.RIGHT), 2);

    assertThat(posterior.of("Score.")).isCloseTo(.9871, FOUR_DIGITS);
    assertThat(posterior.none()).isCloseTo(.0129, FOUR_DIGITS);
    assertThat(posterior.answer()).hasValue("Score.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shoot(RIGHT)     | Score.
          shoot(LEFT)      |
          shoot(CENTRE)    |
          pass(mia)        |
          pass(lee)        |
          dribble(LEFT)    |
          dribble(RIGHT)   |
          dribble(FORWARD) |
          dribble(BACK)    |
          hold()           |
          """)
  void one_act_tells_the_goal_only_if_half_the_strictness_tells_it_too(String act, String goal) {
    assertThat(seen(WorldInferrer.in(football), Reference.act(act), 1).answer())
        .isEqualTo(Optional.ofNullable(goal));
  }

  @Test
  void a_pass_to_mia_would_tell_of_the_coach_if_everybody_were_known_to_be_strict() {
    Inference pass = seen(WorldInferrer.in(football), new Play.Pass("mia"), 1);

    assertThat(pass.posterior().answer()).hasValue(Aims.COACH.goal().statement());
    assertThat(pass.relaxed().of(Aims.COACH.goal().statement())).isCloseTo(.5142, FOUR_DIGITS);
    assertThat(pass.question())
        .hasValue(
            "Do you want this: \"Mia gets the ball, so that every child has played it.\" Or nothing"
                + " in particular?");
  }

  @Test
  void if_nothing_is_known_of_strictness_a_second_shot_tells_of_the_striker() {
    var inferrer = WorldInferrer.in(football).anyBeta();

    assertThat(seen(inferrer, new Play.Shoot(Side.RIGHT), 1).posterior().of("Score."))
        .isCloseTo(.7799, FOUR_DIGITS);
    assertThat(seen(inferrer, new Play.Shoot(Side.RIGHT), 1).answer()).isEmpty();
    assertThat(seen(inferrer, new Play.Shoot(Side.RIGHT), 2).answer()).hasValue("Score.");
    assertThat(seen(inferrer, new Play.Shoot(Side.LEFT), 3).answer()).isEmpty();
  }

  @Test
  void in_the_first_state_the_best_acts_of_all_players_differ() {
    for (Aim<Pitch> one : Aims.OF_PLAYERS) {
      for (Aim<Pitch> other : Aims.OF_PLAYERS) {
        if (!one.equals(other)) {
          var both = Distinctiveness.between(football, one, other);
          assertThat(both.wcd(pitch, 3)).isZero();
          assertThat(both.warning(pitch, 3)).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 1", "3, 3"})
  void a_goal_shares_every_act_with_itself_until_the_best_act_settles_it(int aim, int steps) {
    Aim<Pitch> one = Aims.OF_PLAYERS.get(aim);

    assertThat(Distinctiveness.between(football, one, one).wcd(pitch, 3)).isEqualTo(steps);
  }

  private GoalPosterior after(Play.ByPlayer act, int times) {
    return seen(WorldInferrer.in(football), act, times).posterior();
  }

  private Inference seen(WorldInferrer<Pitch, Play.ByPlayer> inferrer, Play.ByPlayer act, int n) {
    Actions<Play.ByPlayer> actions = Actions.of(football.actTypes());
    Act call =
        new Act.Call(
            "1.1",
            actions.toolOf(act),
            actions.write(act),
            Act.Fate.DONE,
            "",
            Optional.of(States.of(football).write(pitch)),
            Optional.empty());
    return new Labelled.Deeds(Collections.nCopies(n, call), Optional.empty()).readBy(inferrer);
  }

  private Map<Play.ByPlayer, Double> softly(Aim<Pitch> aim) {
    return new Planner<>(football, aim.utility()).soft(pitch, BETA);
  }
}
