package dev.multitudes.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class DepthTest {

  private static List<Rung> ladder(double... adherence) {
    return IntStream.range(0, adherence.length).mapToObj(i -> new Rung(i, adherence[i])).toList();
  }

  private static double level(List<Rung> rungs) {
    return assertThat(Depth.of(rungs))
        .asInstanceOf(InstanceOfAssertFactories.type(Depth.At.class))
        .actual()
        .level();
  }

  @Property
  void a_logistic_valley_is_measured_to_its_depth(
      @ForAll @DoubleRange(min = 1.5, max = 3.5) double depth) {
    double[] held = IntStream.range(0, 6).mapToDouble(i -> 1 / (1 + Math.exp(i - depth))).toArray();

    assertThat(level(ladder(held))).isCloseTo(depth, within(.02));
  }

  @Test
  void a_sudden_fall_lies_in_the_middle_of_its_rungs() {
    assertThat(level(ladder(1, 1, 1, 0, 0, 0))).isCloseTo(2.5, within(1e-3));
    assertThat(level(ladder(1, 0))).isCloseTo(.5, within(1e-3));
  }

  @Test
  void what_the_ladder_does_not_reach_is_said_and_not_guessed() {
    assertThat(Depth.of(ladder(1, 1, .9, .8))).isEqualTo(new Depth.BeyondTheLadder(3));
    assertThat(Depth.of(ladder(1, 1, 1, 1))).isEqualTo(new Depth.BeyondTheLadder(3));
    assertThat(Depth.of(ladder(.3, .2, .1))).isEqualTo(new Depth.BelowTheLadder(0));
    assertThat(Depth.of(ladder(.1, .5, .9))).isEqualTo(new Depth.Unordered());
  }

  @Property
  void a_depth_lies_on_the_ladder(
      @ForAll @Size(min = 2, max = 12) List<@DoubleRange(min = 0, max = 1) Double> adherence) {
    var rungs = ladder(adherence.stream().mapToDouble(a -> a).toArray());

    if (Depth.of(rungs) instanceof Depth.At at) {
      assertThat(at.level()).isBetween(0., adherence.size() - 1.);
    }
  }

  @Test
  void a_depth_needs_two_levels_and_numbers() {
    assertThatThrownBy(() -> Depth.of(List.of(new Rung(1, .5))))
        .hasMessage(
            "A depth needs rungs of at least 2 different levels but has [Rung[level=1.0,"
                + " adherence=0.5]]");
    assertThatThrownBy(() -> new Rung(1, 2))
        .hasMessage(
            "A rung needs a finite level and an adherence from 0 to 1 but has level 1.0 and"
                + " adherence 2.0");
  }
}
