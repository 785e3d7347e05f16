package dev.multitudes.drift;

import static dev.multitudes.drift.Preference.FIRST;
import static dev.multitudes.drift.Preference.NEITHER;
import static dev.multitudes.drift.Preference.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PreferenceTest {

  @Test
  void a_preference_holds_in_both_orders_or_is_a_tie() {
    assertThat(FIRST.confirmedBy(SECOND)).isEqualTo(FIRST);
    assertThat(SECOND.confirmedBy(FIRST)).isEqualTo(SECOND);
    assertThat(FIRST.confirmedBy(FIRST)).isEqualTo(NEITHER);
    assertThat(FIRST.confirmedBy(NEITHER)).isEqualTo(NEITHER);
    assertThat(NEITHER.confirmedBy(NEITHER)).isEqualTo(NEITHER);
  }

  @Property
  void it_does_not_matter_in_which_order_the_judge_was_asked_first(
      @ForAll Preference straight, @ForAll Preference swapped) {
    assertThat(straight.confirmedBy(swapped)).isEqualTo(swapped.confirmedBy(straight).swapped());
  }
}
