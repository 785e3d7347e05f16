package dev.multitudes.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatesTest {

  private record Exact(double real, Optional<Double> maybe) {}

  private final States<Corridor.Walk> states = States.of(new Corridor());

  @Test
  void a_state_is_read_back_as_it_was_written() {
    var walk = new Corridor.Walk(3, Optional.of(Corridor.Way.BACK));

    assertThat(states.write(walk)).isEqualTo("{\"pace\":3,\"last\":\"BACK\"}");
    assertThat(states.read(states.write(walk))).isEqualTo(walk);
  }

  @Test
  void json_that_is_no_state_says_why() {
    assertThatThrownBy(() -> states.read("{\"pace\": \"far\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "This is no state of the world, a Walk: {\"pace\": \"far\"} pace must be an integer but"
                + " was \"far\".");
  }

  @Test
  void minus_zero_keeps_its_sign() {
    var action = Action.of(Exact.class);
    var minus = new Exact(-0d, Optional.of(-0d));

    assertThat(action.read(action.write(minus))).isEqualTo(new Arguments.Fit<>(minus));
  }

  @Test
  void a_number_that_json_does_not_have_cannot_be_written() {
    assertThatThrownBy(() -> Action.of(Exact.class).write(new Exact(Double.NaN, Optional.empty())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("JSON has no number for NaN; use an Optional");
  }
}
