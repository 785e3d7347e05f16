package dev.multitudes.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GoldenSetTest {

  @Test
  void kappa_is_that_worked_out_by_hand() {
    var set = new GoldenSet(40, 10, 5, 45);

    assertThat(set.agreement()).isCloseTo(.85, within(1e-12));
    assertThat(set.chanceAgreement()).isCloseTo(.50, within(1e-12));
    assertThat(set.kappa()).isCloseTo(.70, within(1e-12));
  }

  @Test
  void a_judge_that_agrees_well_enough_may_fail_a_build() {
    assertThat(new GoldenSet(40, 10, 5, 45).standing().mayFailABuild()).isTrue();
  }

  @Test
  void a_judge_that_agrees_by_chance_is_labelled() {
    Standing standing = new GoldenSet(80, 10, 9, 1).standing();

    assertThat(standing.mayFailABuild()).isFalse();
    assertThat(standing.label()).isEqualTo("unvalidated judge");
    assertThat(Standing.VALIDATED.label()).isEqualTo("validated judge");
  }

  @Test
  void a_set_with_one_answer_validates_nobody() {
    assertThat(new GoldenSet(50, 0, 0, 0).kappa()).isZero();
    assertThat(new GoldenSet(50, 0, 0, 0).standing()).isEqualTo(Standing.UNVALIDATED);
  }

  @Property
  void kappa_lies_between_minus_one_and_one(
      @ForAll @IntRange(max = 1000) int bothYes,
      @ForAll @IntRange(max = 1000) int judgeOnly,
      @ForAll @IntRange(max = 1000) int peopleOnly,
      @ForAll @IntRange(min = 1, max = 1000) int bothNo) {
    assertThat(new GoldenSet(bothYes, judgeOnly, peopleOnly, bothNo).kappa())
        .isBetween(-1 - 1e-12, 1.);
  }

  @Test
  void a_golden_set_counts_cases() {
    assertThatThrownBy(() -> new GoldenSet(0, 0, 0, 0))
        .hasMessage("A golden set needs at least one case that both judged, but has none");
    assertThatThrownBy(() -> new GoldenSet(1, -1, 0, 0))
        .hasMessage("Counts must be at least 0 but were 1, -1, 0 and 0");
  }
}
