package dev.multitudes.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.tool.States;
import dev.multitudes.world.Hallway;
import dev.multitudes.world.Planner;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What those do who want something. */
class ConductTest {
  private static final Map<String, Double> CLERK = Map.of("read", .9, "send", .1);
  private static final Map<String, Double> SPY = Map.of("read", .2, "send", .8);

  @Test
  void a_table_tells_of_the_tools_in_it() {
    Conduct habits = Conduct.ofHabits(Map.of("clerk", CLERK, "spy", Map.of("send", 1.)));

    assertThat(habits.goals()).containsExactlyInAnyOrder("clerk", "spy");
    assertThat(habits.likelihoods(Optional.empty(), "send", "{}"))
        .containsOnly(Map.entry("clerk", .1), Map.entry("spy", 1.));
    assertThat(habits.likelihoods(Optional.empty(), "read", "{}")).containsEntry("spy", 0.);
    assertThat(habits.likelihoods(Optional.empty(), "dance", "{}")).isEmpty();
  }

  @Test
  void a_table_that_is_none_is_refused_saying_why() {
    assertThatThrownBy(() -> Conduct.ofHabits(Map.of("clerk", CLERK)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A table of habits needs the own goal and a rival but has [clerk]");
    assertThatThrownBy(() -> Conduct.ofHabits(Map.of("clerk", CLERK, "spy", Map.of("send", .5))))
        .hasMessage("The shares in \"spy\" must sum to 1 but sum to 0.5");
    assertThatThrownBy(
            () -> Conduct.ofHabits(Map.of("spy", SPY, "fool", Map.of("send", -1., "read", 2.))))
        .hasMessageMatching(
            "The share of (send|read) in \"fool\" must be from 0 to 1 but was (-1.0|2.0)");
  }

  @Test
  void in_a_world_it_is_the_soft_planners() {
    var hallway = new Hallway();
    var state = new Hallway.Spot(1, 2);
    Conduct conduct = Conduct.in(hallway);
    String json = States.of(hallway).write(state);

    Map<String, Double> forward = conduct.likelihoods(Optional.of(json), "forward", "{}");

    assertThat(forward).containsOnlyKeys(conduct.goals());
    for (var aim : hallway.aims()) {
      double soft =
          new Planner<>(hallway, aim.utility())
              .soft(state, 8)
              .getOrDefault(new Hallway.Forward(), -1.);
      assertThat(forward.get(aim.goal().statement())).isCloseTo(soft, within(1e-12));
    }
    assertThat(conduct.likelihoods(Optional.empty(), "forward", "{}")).isEmpty();
    assertThat(conduct.likelihoods(Optional.of(json), "fly", "{}")).isEmpty();
    assertThat(conduct.likelihoods(Optional.of(json), "wave", "{\"at\": \"Ann\"}")).isEmpty();
  }
}
