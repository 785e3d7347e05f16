package dev.multitudes.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.world.Hallway.Spot;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoSampleTest {

  @Test
  void fifty_eight_of_a_hundred_may_be_chance() {
    var guesses = new TwoSample(58, 100);

    assertThat(guesses.accuracy()).isEqualTo(.58);
    assertThat(guesses.normalP()).isCloseTo(.054799, within(1e-6));
    assertThat(guesses.exactP()).isCloseTo(.066605, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"10, 10, .0009765625", "0, 10, 1", "1, 2, .75", "1, 1, .5"})
  void exact_probabilities_are_those_of_coins(int right, int guesses, double p) {
    assertThat(new TwoSample(right, guesses).exactP()).isCloseTo(p, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0, .5", "1.6448536269514722, .05", "-1.959963984540054, .975", "9, 0", "-9, 1"})
  void the_normal_tail_is_that_of_the_tables(double z, double p) {
    assertThat(Normal.above(z)).isCloseTo(p, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({".55, 617", ".60, 153", ".65, 67", ".70, 37"})
  void a_difference_takes_so_many_guesses_to_be_noticed(double accuracy, int n) {
    assertThat(TwoSample.neededToDetect(accuracy)).isEqualTo(n);
  }

  @ParameterizedTest
  @CsvSource({".05, 615", ".10, 151", ".15, 65"})
  void that_there_is_none_takes_so_many_to_be_shown(double delta, int n) {
    assertThat(TwoSample.neededToShow(delta)).isEqualTo(n);
  }

  @Test
  void who_always_does_the_opposite_is_always_found_out() {
    var spot = new Spot(1, 2);
    var sample = Decisions.in(spot, Map.of(Walks.BACK, 40));

    assertThat(TwoSample.of(sample, Walks.holder().optimal(), 1)).isEqualTo(new TwoSample(40, 40));
  }

  @Test
  void who_does_the_same_is_found_out_by_luck_alone() {
    var spot = new Spot(1, 2);
    var sample = Decisions.in(spot, Map.of(Walks.FORWARD, 400));

    TwoSample guesses = TwoSample.of(sample, Walks.holder().optimal(), 1);

    assertThat(guesses.guesses()).isEqualTo(400);
    assertThat(guesses.exactP()).isBetween(.01, .99);
    assertThat(TwoSample.of(sample, Walks.holder().optimal(), 1)).isEqualTo(guesses);
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThatThrownBy(() -> new TwoSample(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There must be a guess, and no more right ones than guesses, but were 3 of 2.");
    assertThatThrownBy(() -> TwoSample.neededToDetect(.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The share of right guesses must be above .5 and below 1 but was 0.5");
  }
}
