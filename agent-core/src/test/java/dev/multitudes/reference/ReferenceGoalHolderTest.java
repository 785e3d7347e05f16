package dev.multitudes.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.world.Chances;
import dev.multitudes.world.Hallway.Move;
import dev.multitudes.world.Hallway.Spot;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceGoalHolderTest {
  private static final Spot BEFORE_TWO = new Spot(1, 1);
  private static final Spot BEHIND_TWO = new Spot(3, 1);
  private static final Spot FAR_TOO_FAR = new Spot(4, 1);
  private final ReferenceGoalHolder<Spot, Move> holder = Walks.holder();

  @Test
  void it_walks_to_the_second_door_from_either_side() {
    assertThat(holder.optimal().chances(BEFORE_TWO)).isEqualTo(Chances.surely(Walks.FORWARD));
    assertThat(holder.optimal().chances(BEHIND_TWO)).isEqualTo(Chances.surely(Walks.BACK));
    assertThat(holder.value(BEFORE_TWO, Walks.FORWARD)).isEqualTo(.8);
    assertThat(holder.acts(BEFORE_TWO)).containsExactly(Walks.FORWARD, Walks.BACK);
  }

  @Test
  void equally_good_acts_are_done_equally_often() {
    assertThat(holder.optimal().chances(FAR_TOO_FAR))
        .isEqualTo(holder.random().chances(FAR_TOO_FAR))
        .isEqualTo(Chances.either(.5, Walks.FORWARD, Walks.BACK));
  }

  @Test
  void a_bounded_one_slips() {
    double slip = 1 / (1 + Math.exp(2 * .8));

    assertThat(holder.soft(2).chances(BEFORE_TWO).cases().getLast().probability())
        .isCloseTo(slip, within(1e-12));
  }

  @Test
  void a_reflex_does_the_same_everywhere() {
    Policy<Spot, Move> reflex = holder.reflex(BEHIND_TWO);

    assertThat(reflex.chances(BEFORE_TWO)).isEqualTo(Chances.surely(Walks.BACK));
    assertThat(reflex.chances(new Spot(0, 1))).isEqualTo(Chances.surely(Walks.FORWARD));
  }

  @Test
  void its_rivals_have_the_worlds_other_aims() {
    assertThat(holder.rivals())
        .extracting(rival -> rival.aim().goal().statement())
        .isEqualTo(List.of("Go home to door 0."));
    assertThat(holder.aim()).isEqualTo(Walks.TO_TWO);
  }

  @Test
  void where_all_is_over_there_is_nothing_to_decide() {
    assertThatThrownBy(() -> holder.acts(new Spot(1, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is nothing to decide in Spot[door=1, stepsLeft=0]");
    assertThatThrownBy(() -> holder.soft(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("beta must be a number of at least 0 but was -1.0");
  }
}
