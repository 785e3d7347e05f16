package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShotTest {

  private static final Offset<Double> EXACTLY = within(Reference.TOLERANCE);

  private static final Pitch PENALTY =
      Pitch.begun(new Spot(0, 11), Keeper.at(0), List.of(), List.of());

  @ParameterizedTest
  @CsvSource({
    "LEFT,   .135749, .769247, .091481, .003523",
    "CENTRE, .177221, .822776, .000000, .000003",
    "RIGHT,  .907554, .000641, .091804, .000001",
  })
  void a_shot_ends_in_one_of_four_ways(
      Side side, double goal, double saved, double off, double blocked) {
    var endings = new Shot(Start.S0.pitch(), side).endings().cases();

    assertThat(endings)
        .extracting(one -> one.value())
        .containsExactly(Ending.GOAL, Ending.SAVED, Ending.OFF_TARGET, Ending.BLOCKED);
    assertThat(endings.get(0).probability()).isCloseTo(goal, EXACTLY);
    assertThat(endings.get(1).probability()).isCloseTo(saved, EXACTLY);
    assertThat(endings.get(2).probability()).isCloseTo(off, EXACTLY);
    assertThat(endings.get(3).probability()).isCloseTo(blocked, EXACTLY);
  }

  @ParameterizedTest
  @CsvSource({"LEFT, .657263", "CENTRE, .15", "RIGHT, .657263"})
  void a_penalty_into_a_corner_goes_in_two_times_of_three(Side side, double goal) {
    assertThat(new Shot(PENALTY, side).goal()).isCloseTo(goal, EXACTLY);
  }

  @Test
  void a_goalkeeper_reaches_72_percent_of_half_the_goal_at_a_penalty() {
    double reach = new Shot(PENALTY, Side.RIGHT).reach();

    assertThat(reach).isCloseTo(2.6439629041181254, within(1e-12));
    assertThat(reach / Pitch.HALF_GOAL).isCloseTo(.722, within(5e-4));
  }

  @Test
  void from_the_corner_flag_nobody_hits_the_goal() {
    Pitch corner = PENALTY.withBall(new Spot(30, 0));

    assertThat(new Shot(corner, Side.RIGHT).goal()).isLessThan(.02);
  }

  @Test
  void a_goalkeeper_far_off_the_goal_saves_nothing() {
    Pitch away = PENALTY.withKeeper(Keeper.at(30));

    assertThat(new Shot(away, Side.RIGHT).endings().expected(e -> e == Ending.SAVED ? 1 : 0))
        .isZero();
  }
}
