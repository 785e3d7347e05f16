package dev.multitudes.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {

  @Test
  void it_has_the_mean_and_the_sample_deviation() {
    Baseline baseline = Baseline.of(List.of(2., 4., 6.), .1);

    assertThat(baseline).isEqualTo(new Baseline(4, 2));
    assertThat(baseline.above(7)).isCloseTo(1.5, within(1e-12));
    assertThat(baseline.below(7)).isCloseTo(-1.5, within(1e-12));
  }

  @Test
  void values_that_happen_to_be_alike_have_the_least_deviation() {
    assertThat(Baseline.of(List.of(.3, .3, .3), .1).deviation()).isEqualTo(.1);
  }

  @Test
  void a_deviation_is_above_zero_and_of_two_values() {
    assertThatThrownBy(() -> new Baseline(.9, 0))
        .hasMessage(
            "A baseline needs a finite mean and a finite deviation above 0 but has mean 0.9 and"
                + " deviation 0.0");
    assertThatThrownBy(() -> Baseline.of(List.of(.9), .1))
        .hasMessage("A deviation needs at least 2 values but there are only [0.9]");
  }
}
