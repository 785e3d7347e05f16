package dev.multitudes.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariationBoundTest {

  @ParameterizedTest
  @CsvSource({"4, 100, .167851", "10, 50, .315044", "10, 200, .157522", "10, 500, .099626"})
  void a_sample_lies_so_far_from_the_truth(int kinds, int n, double halfWidth) {
    assertThat(new VariationBound(.1, kinds, n, .05).halfWidth())
        .isCloseTo(halfWidth, within(1e-6));
  }

  @Test
  void what_is_needed_is_just_enough() {
    var some = new VariationBound(.02, 10, 50, .05);

    int needed = (int) some.needed(.1);

    assertThat(new VariationBound(.02, 10, needed, .05).atMost()).isLessThanOrEqualTo(.1);
    assertThat(new VariationBound(.02, 10, needed - 1, .05).atMost()).isGreaterThan(.1);
    assertThat(some.needed(.02)).isInfinite();
  }
}
