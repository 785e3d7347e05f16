package dev.multitudes.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryTest {
  private static final Recovery SLOW = new Recovery(List.of(.1, .2, .4, .6, .9, .95));

  @Test
  void it_counts_the_turns_back() {
    assertThat(SLOW.turnsTo(.9)).hasValue(4);
    assertThat(SLOW.turnsTo(.1)).hasValue(0);
    assertThat(SLOW.turnsTo(.99)).isEmpty();
  }

  @Test
  void half_of_what_was_missing_is_back_after_the_half_life() {
    // .5 is half of the way from .1 to .9, halfway between the turns 2 and 3
    assertThat(SLOW.halfLife(.9)).hasValueCloseTo(2.5, within(1e-12));
    assertThat(new Recovery(List.of(.9, .5)).halfLife(.9)).hasValue(0);
    assertThat(new Recovery(List.of(.1, .2, .3)).halfLife(.9)).isEmpty();
  }

  @Test
  void it_begins_under_pressure() {
    assertThatThrownBy(() -> new Recovery(List.of()))
        .hasMessage(
            "A recovery begins with the adherence under the last pressure, but there is no value");
  }
}
