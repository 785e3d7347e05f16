package dev.multitudes.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ChancesTest {

  @Test
  void probabilities_sum_to_one() {
    assertThatThrownBy(() -> new Chances<>(List.of(new Chances.Case<>(.5, "goal"))))
        .hasMessage(
            "Probabilities must sum to 1 but sum to 0.5: [Case[probability=0.5, value=goal]]");
    assertThatThrownBy(() -> Chances.either(1.5, "goal", "saved"))
        .hasMessage("A probability must be from 0 to 1 but was -0.5 for saved");
  }

  @Test
  void a_draw_is_a_number_from_zero_up_to_one() {
    assertThatThrownBy(() -> Chances.surely("goal").draw(1))
        .hasMessage("A uniform draw must be in [0, 1) but was 1.0");
  }

  @Property
  void a_draw_falls_on_the_case_that_covers_it(
      @ForAll @DoubleRange(min = 0, max = 1) double probability,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double draw) {
    String drawn = Chances.either(probability, "goal", "saved").draw(draw);

    assertThat(drawn).isEqualTo(draw < probability ? "goal" : "saved");
  }

  @Property
  void one_draw_after_another_is_a_distribution_too(
      @ForAll @DoubleRange(min = 0, max = 1) double first,
      @ForAll @DoubleRange(min = 0, max = 1) double second) {
    Chances<Integer> both = Chances.either(first, 1, 0).then(n -> Chances.either(second, n + 1, n));

    assertThat(both.expected(Integer::doubleValue)).isCloseTo(first + second, within(1e-9));
  }
}
