package dev.multitudes.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrendTest {

  @Test
  void the_slope_is_the_median_of_all_pairs() {
    // slopes of the pairs: 1, 2, 3, 3, 4, 5
    assertThat(Trend.of(List.of(0., 1., 4., 9.)).slope()).isCloseTo(3, within(1e-12));
    // and of three values: 1, -1, 0
    assertThat(Trend.of(List.of(0., 1., 0.)).slope()).isCloseTo(0, within(1e-12));
  }

  @Test
  void one_odd_turn_does_not_bend_it() {
    assertThat(Trend.of(List.of(1., 2., 3., 400., 5., 6., 7.)).slope()).isCloseTo(1, within(1e-12));
  }

  @Test
  void each_turn_is_held_against_its_counterpart_in_the_second_half() {
    Trend trend = Trend.of(List.of(.1, .2, .3, .9, .2, .1, .3));

    assertThat(trend.sign()).isEqualTo(new SignTest(1, 1));
  }

  @Test
  void ten_pairs_that_all_rose_are_no_chance() {
    List<Double> rising = IntStream.range(0, 20).mapToObj(i -> i * .1).toList();

    assertThat(Trend.of(rising).sign().p()).isCloseTo(2 / 1024., within(1e-12));
  }

  @Test
  void exact_tests_of_two_versions_are_those_of_the_tables() {
    assertThat(new SignTest(1, 8).p()).isCloseTo(.039062, within(1e-6));
    assertThat(new SignTest(2, 6).p()).isCloseTo(.289062, within(1e-6));
    assertThat(new SignTest(0, 0).p()).isEqualTo(1);
  }

  @Property
  void a_probability_is_one_and_the_directions_are_alike(
      @ForAll @IntRange(max = 3000) int up, @ForAll @IntRange(max = 3000) int down) {
    double p = new SignTest(up, down).p();

    assertThat(p).isBetween(0., 1.).isEqualTo(new SignTest(down, up).p());
  }

  @Test
  void a_trend_needs_two_turns_and_a_test_counts() {
    assertThatThrownBy(() -> Trend.of(List.of(1.)))
        .hasMessage("A trend needs at least 2 turns but there are only [1.0]");
    assertThatThrownBy(() -> new SignTest(-1, 3))
        .hasMessage("Counts must be at least 0 but were -1 and 3");
  }
}
