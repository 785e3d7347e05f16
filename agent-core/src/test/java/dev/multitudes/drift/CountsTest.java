package dev.multitudes.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {
  enum Deed {
    SHOOT,
    PASS,
    HOLD
  }

  private static Counts counts(List<Deed> deeds) {
    return Counts.of(deeds.stream().map(Deed::name).toList());
  }

  @Test
  void shares_are_of_all_that_happened() {
    Counts counts = Counts.of(List.of("shoot", "pass", "shoot", "shoot"));

    assertThat(counts.share("shoot")).isEqualTo(new Share(3, 4));
    assertThat(counts.share("hold")).isEqualTo(new Share(0, 4));
  }

  @Test
  void variation_is_half_of_all_differences() {
    var before = new Counts(Map.of("shoot", 6, "pass", 4));
    var after = new Counts(Map.of("shoot", 3, "pass", 6, "hold", 1));

    assertThat(before.variation(after)).isCloseTo(.3, within(1e-12));
  }

  @Property
  void variation_is_a_distance(
      @ForAll @NotEmpty List<Deed> one,
      @ForAll @NotEmpty List<Deed> other,
      @ForAll @NotEmpty List<Deed> third) {
    double distance = counts(one).variation(counts(other));

    assertThat(counts(one).variation(counts(one))).isZero();
    assertThat(distance).isBetween(0., 1 + 1e-12);
    assertThat(distance).isCloseTo(counts(other).variation(counts(one)), within(1e-12));
    assertThat(distance)
        .isLessThanOrEqualTo(
            counts(one).variation(counts(third)) + counts(third).variation(counts(other)) + 1e-12);
    assertThat(counts(one).variationAtMost(counts(other)))
        .isGreaterThanOrEqualTo(Math.min(1, distance));
  }

  @ParameterizedTest
  @CsvSource({"4, 100, .167851", "10, 200, .157522", "10, 500, .099626"})
  void the_doubt_about_a_sample_is_weissmans(int kinds, int n, double doubt) {
    assertThat(Counts.doubt(kinds, n, .05)).isCloseTo(doubt, within(1e-6));
  }

  @Test
  void a_residue_below_a_tenth_takes_thousands_of_acts() {
    var few = new Counts(Map.of("shoot", 50, "pass", 50, "hold", 50, "look", 50));
    var many = new Counts(Map.of("shoot", 1000, "pass", 1000, "hold", 1000, "look", 1000));

    assertThat(few.variationAtMost(few)).isGreaterThan(.1);
    assertThat(many.variationAtMost(many)).isLessThan(.1);
  }

  @Test
  void one_kind_leaves_no_doubt() {
    assertThat(Counts.doubt(1, 10, .05)).isZero();
  }

  @Test
  void counts_count_something() {
    assertThatThrownBy(() -> Counts.of(Collections.emptyList()))
        .hasMessage("Counts must be at least 0 and together at least 1 but were {}");
  }
}
