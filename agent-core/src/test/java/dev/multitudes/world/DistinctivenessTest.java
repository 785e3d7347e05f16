package dev.multitudes.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.goal.Goal;
import dev.multitudes.world.Hallway.Move;
import dev.multitudes.world.Hallway.Spot;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DistinctivenessTest {
  private static final Hallway HALLWAY = new Hallway();
  private static final Aim<Spot> TWO = HALLWAY.aims().getFirst();
  private static final Aim<Spot> HOME = HALLWAY.aims().getLast();
  private static final Aim<Spot> THREE = door(3);

  private static Aim<Spot> door(int door) {
    return new Aim<>(
        Goal.of("Stand at door %d.".formatted(door)),
        spot ->
            spot.door() == door
                ? OptionalDouble.of(1)
                : spot.stepsLeft() == 0 ? OptionalDouble.of(0) : OptionalDouble.empty(),
        List.of());
  }

  private static Distinctiveness<Spot, Move> between(Aim<Spot> one, Aim<Spot> other) {
    return Distinctiveness.between(HALLWAY, one, other);
  }

  @Test
  void goals_in_opposite_directions_differ_at_once() {
    assertThat(between(TWO, HOME).wcd(new Spot(1, 2), 2)).isZero();
    assertThat(between(TWO, HOME).warning(new Spot(1, 2), 2)).isEmpty();
  }

  @Test
  void goals_on_the_same_way_differ_where_the_nearer_is_reached() {
    var doors = between(TWO, THREE);

    // Each step forward may fail, so the way to door 2 may take all the steps that are left.
    assertThat(doors.wcd(new Spot(1, 4), 6)).isEqualTo(4);
    assertThat(doors.warning(new Spot(1, 4), 6)).isEmpty();
    assertThat(doors.wcd(new Spot(2, 4), 6)).isZero();
  }

  @Test
  void two_names_of_one_goal_never_differ_and_a_test_is_warned_of_it() {
    var same = between(THREE, door(3));

    assertThat(same.wcd(new Spot(0, 2), 2)).isEqualTo(2);
    assertThat(same.warning(new Spot(0, 2), 2))
        .contains(
            "Within 2 steps from here, \"Stand at door 3.\" and \"Stand at door 3.\" may call for"
                + " the same acts: such a test cannot tell which of them somebody has. Begin"
                + " elsewhere, or allow more steps.");
  }

  @Test
  void a_play_that_is_over_shares_nothing() {
    assertThat(between(TWO, THREE).wcd(new Spot(1, 0), 5)).isZero();
  }

  @Test
  void the_probe_is_where_acts_tell_soonest() {
    assertThat(
            between(TWO, THREE).probe(List.of(new Spot(0, 5), new Spot(1, 5), new Spot(2, 5)), 5))
        .contains(new Spot(2, 5));
    assertThat(between(TWO, THREE).probe(List.of(), 5)).isEmpty();
  }

  @Property(tries = 200)
  void it_is_symmetric_and_within_the_horizon(
      @ForAll @IntRange(max = 4) int door,
      @ForAll @IntRange(max = 5) int steps,
      @ForAll @IntRange(max = 6) int horizon) {
    var state = new Spot(door, steps);

    int shared = between(TWO, THREE).wcd(state, horizon);

    assertThat(shared).isBetween(0, horizon).isEqualTo(between(THREE, TWO).wcd(state, horizon));
  }
}
