package dev.multitudes.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

  @ParameterizedTest
  @CsvSource({
    "8, 10, .490162, .943318",
    "10, 10, .722467, 1",
    "18, 20, .698966, .972134",
    "45, 50, .786398, .956524",
    "0, 10, 0, .277533",
  })
  void the_interval_is_wilsons(int hits, int of, double low, double high) {
    Interval interval = new Share(hits, of).wilson();

    assertThat(interval.low()).isCloseTo(low, within(1e-6));
    assertThat(interval.high()).isCloseTo(high, within(1e-6));
  }

  @Property
  void it_holds_the_share_and_lies_within_zero_and_one(
      @ForAll @IntRange(max = 100_000) int hits, @ForAll @IntRange(max = 100_000) int misses) {
    Share share = new Share(hits, Math.max(1, hits + misses));

    assertThat(share.wilson().holds(share.value())).isTrue();
    assertThat(share.wilson().low()).isBetween(0., 1.);
    assertThat(share.wilson().high()).isBetween(0., 1.);
  }

  @Test
  void its_numbers_are_checked() {
    assertThatThrownBy(() -> new Share(3, 2))
        .hasMessage("A share is of at least 1 and at most of all, but was 3 of 2");
    assertThatThrownBy(() -> new Interval(1, 0))
        .hasMessage("The bounds of an interval must be in order but were 1.0 and 0.0");
  }
}
