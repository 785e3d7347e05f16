package dev.multitudes.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActionsTest {

  private enum Side {
    LEFT,
    RIGHT
  }

  private sealed interface Move {}

  private record Shoot(Side side) implements Move {}

  private record Dribble() implements Move {}

  private record Pass(String who) implements Move {}

  private final Actions<Move> moves = Actions.of(List.of(Shoot.class, Dribble.class));

  @Test
  void a_recorded_call_is_read_as_an_act_and_the_act_written_as_a_call() {
    assertThat(moves.read("shoot", "{\"side\": \"left\"}")).contains(new Shoot(Side.LEFT));
    assertThat(moves.read("dribble", "")).contains(new Dribble());
    assertThat(moves.toolOf(new Shoot(Side.LEFT))).isEqualTo("shoot");
    assertThat(moves.write(new Shoot(Side.LEFT))).isEqualTo("{\"side\":\"LEFT\"}");
    assertThat(moves.names()).containsExactly("shoot", "dribble");
  }

  @Test
  void an_unknown_tool_and_a_misfit_are_no_act() {
    assertThat(moves.read("pass", "{\"who\": \"Ann\"}")).isEmpty();
    assertThat(moves.read("shoot", "{}")).isEmpty();
    assertThat(moves.arguments("shot", "{}"))
        .isEqualTo(
            new Arguments.Misfit<>(
                "There is no tool \"shot\"; there are [shoot, dribble]. Did you mean \"shoot\"?"));
    assertThat(moves.arguments("shoot", "{}"))
        .isEqualTo(new Arguments.Misfit<>("side is missing; it must be one of [LEFT, RIGHT]."));
  }

  @Test
  void an_act_that_was_not_bound_has_no_tool() {
    assertThatThrownBy(() -> moves.toolOf(new Pass("Ann")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Pass[who=Ann] is none of the actions [shoot, dribble]");
  }

  private static final class Other {
    private record Shoot() {}
  }

  @Test
  void two_actions_of_one_name_are_refused_naming_both() {
    assertThatThrownBy(() -> Actions.of(List.of(Shoot.class, Other.Shoot.class)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There are two actions \"shoot\": %s and %s; rename one"
                .formatted(Shoot.class.getName(), Other.Shoot.class.getName()));
  }

  @Test
  void an_action_must_be_a_record() {
    assertThatThrownBy(() -> Actions.of(List.of(String.class)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("java.lang.String is no record; an action must be one");
  }
}
