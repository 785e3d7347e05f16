package dev.multitudes.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CusumTest {
  private static final Baseline ADHERENCE = new Baseline(.9, .04);
  private static final List<Double> SINKING = List.of(.90, .88, .91, .86, .80, .78, .75, .70);

  private static List<Double> deviations() {
    return SINKING.stream().map(ADHERENCE::below).toList();
  }

  @Test
  void a_sinking_adherence_gathers_the_sums_worked_out_by_hand() {
    List<Double> worked = List.of(0., 0., 0., .5, 2.5, 5.0, 8.25, 12.75);

    Cusum now = Cusum.STANDARD;
    for (int turn = 0; turn < worked.size(); turn++) {
      now = now.plus(deviations().get(turn));
      assertThat(now.sum()).as("turn %d", turn + 1).isCloseTo(worked.get(turn), within(1e-9));
    }
  }

  @Test
  void the_alarm_comes_at_the_sixth_turn() {
    assertThat(Cusum.STANDARD.firstAlarm(deviations())).hasValue(6);
    assertThat(Cusum.STANDARD.firstAlarm(deviations().subList(0, 5))).isEmpty();
  }

  @Test
  void a_sum_at_the_threshold_is_no_alarm_yet() {
    assertThat(new Cusum(.5, 4, 4).isAlarm()).isFalse();
  }

  @Property
  void a_larger_shift_gathers_no_less(
      @ForAll @Size(max = 30) List<@DoubleRange(min = -3, max = 3) Double> deviations,
      @ForAll @DoubleRange(min = 0, max = 3) double shift) {
    Cusum plain = Cusum.STANDARD;
    Cusum shifted = Cusum.STANDARD;
    for (double z : deviations) {
      plain = plain.plus(z);
      shifted = shifted.plus(z + shift);

      assertThat(shifted.sum()).isGreaterThanOrEqualTo(plain.sum());
    }
  }

  @Property
  void a_larger_shift_alarms_no_later(
      @ForAll @Size(max = 30) List<@DoubleRange(min = -3, max = 3) Double> deviations,
      @ForAll @DoubleRange(min = 0, max = 3) double shift) {
    var shifted = new ArrayList<>(deviations);
    shifted.replaceAll(z -> z + shift);

    int first = Cusum.STANDARD.firstAlarm(deviations).orElse(Integer.MAX_VALUE);

    assertThat(Cusum.STANDARD.firstAlarm(shifted).orElse(Integer.MAX_VALUE))
        .isLessThanOrEqualTo(first);
  }

  @Test
  void its_numbers_are_checked() {
    assertThatThrownBy(() -> new Cusum(.5, 0, 0))
        .hasMessage(
            "A CUSUM needs k >= 0, h > 0 and a sum >= 0 but has k = 0.5, h = 0.0 and sum = 0.0");
    assertThatThrownBy(() -> Cusum.STANDARD.plus(Double.NaN))
        .hasMessage(
            "A CUSUM needs k >= 0, h > 0 and a sum >= 0 but has k = 0.5, h = 4.0 and sum = NaN");
  }
}
