package dev.multitudes.testing.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.drift.Share;
import dev.multitudes.drift.SignTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers: section 4.2 of the specification, computed there independently. */
class ReportedNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "8, 10, 0.490162, 0.943318", "10, 10, 0.722467, 1", "18, 20, 0.698966, 0.972134",
    "45, 50, 0.786398, 0.956524", "90, 100, 0.825634, 0.944771", "0, 10, 0, 0.277533"
  })
  void a_rate_is_shown_with_wilsons_interval(int successes, int trials, double low, double high) {
    var interval = new Share(successes, trials).wilson();

    assertThat(interval.low()).isCloseTo(low, within(1e-6));
    assertThat(interval.high()).isCloseTo(high, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "8, 2, 0.443905, 0.974789, 0.493099", "10, 0, 0.691503, 1, 0.741134",
    "18, 2, 0.683017, 0.987651, 0.717381", "45, 5, 0.781865, 0.966725, 0.801167",
    "90, 10, 0.823777, 0.950995, 0.836282", "0, 10, 0, 0.308497, 0"
  })
  void exact_bounds(int successes, int failures, double low, double high, double oneSided) {
    var tally = new Tally(successes, failures);

    assertThat(ExactBound.lower(tally, .025)).isCloseTo(low, within(1e-6));
    assertThat(ExactBound.upper(tally, .025)).isCloseTo(high, within(1e-6));
    assertThat(ExactBound.lower(tally, .05)).isCloseTo(oneSided, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 5", "0.7, 9", "0.8, 14", "0.9, 29", "0.95, 59", "0.99, 299"})
  void trials_without_a_failure_that_show_a_rate(double rate, int trials) {
    assertThat(ExactBound.faultlessTrials(rate, .05)).isEqualTo(trials);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.8",
    "2, 0.622222",
    "3, 0.466667",
    "4, 0.333333",
    "5, 0.222222",
    "6, 0.133333",
    "7, 0.066667",
    "8, 0.022222",
    "9, 0"
  })
  void all_of_k_runs_succeed_less_often_than_one(int k, double chance) {
    assertThat(AllOf.succeed(new Tally(8, 2), k)).isCloseTo(chance, within(1e-6));
  }

  @Test
  void all_of_eight_runs_take_a_very_good_one() {
    assertThat(AllOf.rateFor(.9, 8)).isCloseTo(.986916, within(1e-6));
  }

  @Test
  void more_runs_than_trials_cannot_be_told() {
    assertThatThrownBy(() -> AllOf.succeed(new Tally(3, 1), 5))
        .hasMessage("pass^5 cannot be told from 4 trials; k must be from 1 to that");
  }

  @Test
  void trials_of_one_state_resemble_each_other() {
    var states = List.of(new Tally(5, 0), new Tally(4, 1), new Tally(2, 3), new Tally(5, 0));

    Clustered error = Clustered.of(states);

    assertThat(error.mean()).isCloseTo(.8, within(1e-9));
    assertThat(error.naive()).isCloseTo(.089443, within(1e-6));
    assertThat(error.clustered()).isCloseTo(.122474, within(1e-6));
    assertThat(error.designEffect()).isCloseTo(1.875, within(1e-6));
    assertThatThrownBy(() -> Clustered.of(List.of()))
        .hasMessage("There is no trial to take a mean of");
  }

  @Test
  void two_versions_are_compared_where_they_differ() {
    assertThat(new SignTest(1, 8).p()).isCloseTo(.039062, within(1e-6));
    assertThat(new SignTest(2, 6).p()).isCloseTo(.289062, within(1e-6));
  }

  @Test
  void many_tests_in_a_build_need_more_of_each() {
    assertThat(Holm.familyError(.05, 6)).isCloseTo(.264908, within(1e-6));
    assertThat(Holm.adjusted(List.of(.01, .04, .03))).containsExactly(.03, .06, .06);
    assertThat(Holm.evidenceNeeded(.05, 6)).isCloseTo(120, within(1e-9));
    assertThatThrownBy(() -> Holm.adjusted(List.of(1.5)))
        .hasMessage("A p-value must be from 0 to 1 but was 1.5");
  }

  @Test
  void a_judge_who_errs_is_corrected_for() {
    assertThat(JudgedRate.corrected(.8, .9, .85)).isCloseTo(.866667, within(1e-6));
    assertThatThrownBy(() -> JudgedRate.corrected(.8, .5, .5))
        .hasMessage(
            "A judge of sensitivity 0.5 and specificity 0.5 is no better than chance; nothing can"
                + " be corrected by it");
  }
}
