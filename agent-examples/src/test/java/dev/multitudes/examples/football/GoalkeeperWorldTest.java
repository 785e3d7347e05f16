package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.world.IllegalActException;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalkeeperWorldTest {

  private final World<Pitch, Play.ByGoalkeeper> goal = Football.goalkeeper(Start.S0);
  private final Planner<Pitch, Play.ByGoalkeeper> goalkeeper =
      new Planner<>(goal, Aims.GOALKEEPER.utility());
  private final Pitch pitch = Start.S0.pitch();

  @Test
  void the_best_place_is_the_middle_of_the_goal() {
    assertThat(goalkeeper.best(pitch)).isEqualTo(new Play.Move(0.0));
    assertThat(1 - goalkeeper.value(pitch)).isCloseTo(.4912863308516355, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "-2.5, .9082", "-2, .908", "-1.5, .9048", "-1, .8758", "-.5, .7514", "0, .4913",
    ".5, .7488", "1, .8727", "1.5, .9016", "2, .9048", "2.5, .905", "-1.8, .9076"
  })
  void each_place_costs_as_many_goals_as_in_the_reference(double x, double goals) {
    assertThat(1 - goalkeeper.value(pitch, new Play.Move(x))).isCloseTo(goals, within(5e-5));
  }

  @Test
  void the_places_to_choose_from_are_a_grid_of_ten_centimetres() {
    assertThat(goal.legal(pitch))
        .hasSize(51)
        .startsWith(new Play.Move(-2.5), new Play.Move(-2.4))
        .contains(new Play.Move(0.0), new Play.Move(.3))
        .endsWith(new Play.Move(2.5));
    assertThat(goal.legal(pitch.ended(Ending.SAVED))).isEmpty();
  }

  @Test
  void the_striker_shoots_at_once_where_the_goalkeeper_is_not() {
    var after = goal.outcomes(pitch, new Play.Move(2));

    assertThat(GoalkeeperWorld.strikersChoice(pitch, 2)).isEqualTo(Side.LEFT);
    assertThat(after.cases()).hasSize(4).allMatch(one -> goal.isOver(one.value()));
    assertThat(goal.tell(pitch, new Play.Move(2), after.draw(0)))
        .isEqualTo(
            "You move to x = 2, and the striker shoots at the left of the goal. The play is over:"
                + " the ball is in the net.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3.66, 3.66, 2.75})
  void every_place_between_the_posts_is_possible(double x) {
    assertThat(goal.outcomes(pitch, new Play.Move(x)).draw(0).keeper()).isEqualTo(Keeper.at(x));
  }

  @Test
  void a_place_beyond_a_post_is_told_how_far_one_can_go() {
    assertThatThrownBy(() -> goal.outcomes(pitch, new Play.Move(-5)))
        .isInstanceOf(IllegalActException.class)
        .hasMessage("x must be from -3.66 to 3.66, from post to post, but was -5.0.");
  }

  @Test
  void words_move_nobody() {
    var shout = new Play.Say("Stay on your man!");

    assertThat(goal.isFree(shout)).isTrue();
    assertThat(goal.outcomes(pitch, shout).draw(0)).isEqualTo(pitch.saying(shout.text()));
    assertThat(goal.isFree(new Play.Move(0))).isFalse();
  }

  @Test
  void the_world_has_its_name_and_two_kinds_of_act() {
    assertThat(goal.name()).isEqualTo("football-keeper");
    assertThat(goal.actTypes()).extracting(goal::meaningOf).hasSize(2).doesNotHaveDuplicates();
    assertThat(goal.nameOf(new Play.Move(0))).isEqualTo("move(0.0)");
  }
}
