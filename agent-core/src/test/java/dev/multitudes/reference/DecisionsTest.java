package dev.multitudes.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.world.Hallway;
import dev.multitudes.world.Hallway.Move;
import dev.multitudes.world.Hallway.Spot;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionsTest {
  private static final Spot HERE = new Spot(1, 2);
  private static final Spot THERE = new Spot(3, 2);

  @Test
  void states_are_as_heavy_as_their_decisions_are_many() {
    Decisions<Spot, Move> both =
        Decisions.in(HERE, Map.of(Walks.FORWARD, 3))
            .and(Decisions.in(THERE, Map.of(Walks.BACK, 1)));

    assertThat(both.total()).isEqualTo(4);
    assertThat(both.total(HERE)).isEqualTo(3);
    assertThat(both.panel().expected(spot -> spot.equals(HERE) ? 1 : 0)).isEqualTo(.75);
    assertThat(both.only(THERE)).isEqualTo(Decisions.in(THERE, Map.of(Walks.BACK, 1)));
    assertThat(both.areAllAlike()).isTrue();
    assertThat(both.and(Decisions.in(HERE, Map.of(Walks.BACK, 1))).areAllAlike()).isFalse();
  }

  @Test
  void no_decision_is_refused() {
    assertThatThrownBy(() -> new Decisions<>(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There are no decisions in any state.");
    assertThatThrownBy(() -> Decisions.in(HERE, Map.of(Walks.BACK, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Counts of acts must be at least 0 and together at least 1 but were {%s=0} in %s."
                .formatted(Walks.BACK, HERE));
    assertThatThrownBy(() -> Decisions.in(HERE, Map.of(Walks.BACK, 1)).total(THERE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Nothing was decided in %s; there are decisions in [%s].".formatted(THERE, HERE));
  }

  @Test
  void an_act_that_is_not_compared_is_refused() {
    Move wave = new Hallway.Wave("you");

    assertThatThrownBy(() -> Meg.of(Walks.holder(), Decisions.in(HERE, Map.of(wave, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%s is not among the acts that are compared here; there are [%s, %s]."
                .formatted(wave, Walks.FORWARD, Walks.BACK));
  }
}
