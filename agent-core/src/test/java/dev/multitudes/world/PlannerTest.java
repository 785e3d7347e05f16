package dev.multitudes.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.world.Hallway.Back;
import dev.multitudes.world.Hallway.Forward;
import dev.multitudes.world.Hallway.Spot;
import dev.multitudes.world.Hallway.Wave;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final Spot START = new Spot(1, 2);

  private final Hallway hallway = new Hallway();
  private final Planner<Spot, Hallway.Move> planner =
      new Planner<>(hallway, hallway.aims().getFirst().utility());

  @Test
  void values_are_those_computed_by_hand() {
    // forward: .8 now, else .2 * .8 with the step that is left; back: then one step cannot reach 2
    assertThat(planner.value(START, new Forward())).isCloseTo(.96, within(1e-12));
    assertThat(planner.value(START, new Back())).isZero();
    assertThat(planner.value(START)).isCloseTo(.96, within(1e-12));
    assertThat(planner.value(new Spot(1, 0))).isZero();
    assertThat(planner.value(new Spot(2, 0))).isEqualTo(1);
  }

  @Test
  void luck_is_zero_on_average_also_for_the_impatient() {
    Utility<Spot> hasty =
        new Utility<>() {
          @Override
          public OptionalDouble worth(Spot spot) {
            return hallway.aims().getFirst().utility().worth(spot);
          }

          @Override
          public double discount(Spot before, Spot after) {
            return .5;
          }
        };
    var planner = new Planner<>(hallway, hasty);

    double mean =
        hallway
            .outcomes(START, new Forward())
            .expected(
                after -> planner.valueAfter(START, after) - planner.value(START, new Forward()));

    assertThat(planner.value(START, new Forward())).isCloseTo(.8 + .2 * .5 * .8, within(1e-12));
    assertThat(mean).isCloseTo(0, within(1e-12));
  }

  @Test
  void an_act_that_changes_nothing_is_worth_what_the_state_is_worth() {
    assertThat(planner.value(START, new Wave("you"))).isEqualTo(planner.value(START));
  }

  @Test
  void it_takes_the_best_act_and_ranks_the_others() {
    assertThat(planner.best(START)).isEqualTo(new Forward());
    assertThat(planner.ranking(START))
        .extracting(Planner.Valued::act)
        .containsExactly(new Forward(), new Back());
  }

  @Test
  void an_act_at_random_is_the_mean() {
    assertThat(planner.baseline(START).mean()).isCloseTo(.48, within(1e-12));
    assertThat(planner.baseline(START).stakes()).isCloseTo(.96, within(1e-12));
  }

  @Test
  void a_soft_choice_follows_the_values() {
    double forward = Math.exp(8 * .96) / (Math.exp(8 * .96) + 1);

    assertThat(planner.soft(START, 8).get(new Forward())).isCloseTo(forward, within(1e-12));
    assertThat(planner.soft(START, 0)).containsValues(.5, .5);
  }

  @Test
  void where_there_is_no_act_there_is_none_to_choose() {
    assertThatThrownBy(() -> planner.best(new Spot(1, 0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("There is no act to choose from in Spot[door=1, stepsLeft=0]");
  }
}
