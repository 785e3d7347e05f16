package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.world.Aim;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
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

  @Test
  void a_shot_at_the_goalkeeper_may_be_meant_or_not() {
    assertThat(after(new Play.Shoot(Side.LEFT), 1).answer()).isEmpty();
  }

  private GoalPosterior after(Play.ByPlayer act, int times) {
    var likelihoods = new LinkedHashMap<String, Double>();
    for (Aim<Pitch> aim : football.aims()) {
      double likelihood = softly(aim).getOrDefault(act, 0.);
      likelihoods.put(aim.goal().statement(), Math.pow(likelihood, times));
    }
    double none = 1. / football.baseline(pitch).size();
    return GoalPosterior.uniformPrior(likelihoods, Math.pow(none, times));
  }

  private Map<Play.ByPlayer, Double> softly(Aim<Pitch> aim) {
    return new Planner<>(football, aim.utility()).soft(pitch, BETA);
  }
}
