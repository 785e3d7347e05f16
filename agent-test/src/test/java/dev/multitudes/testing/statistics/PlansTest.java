package dev.multitudes.testing.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers: section 4.1 of the specification, computed there independently. */
class PlansTest {
  private static final SequentialTest SPRT = new SequentialTest(.8, .95, .05, .1, 60);

  @Test
  void a_sequential_test_has_walds_bounds() {
    assertThat(SPRT.gain()).isCloseTo(.171850, within(1e-6));
    assertThat(SPRT.loss()).isCloseTo(-1.386294, within(1e-6));
    assertThat(SPRT.upper()).isCloseTo(2.890372, within(1e-6));
    assertThat(SPRT.lower()).isCloseTo(-2.251292, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"0.7, 0.9, 12, 3", "0.8, 0.95, 17, 2", "0.9, 0.99, 31, 1"})
  void a_sequential_test_is_over_soon_if_all_go_one_way(
      double minimum, double expecting, int successes, int failures) {
    var plan = new SequentialTest(minimum, expecting, .05, .1, 60);

    assertThat(firstPass(plan)).isEqualTo(successes);
    assertThat(firstFail(plan)).isEqualTo(failures);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 7, 7",
    "0.7, 13, 4",
    "0.8, 20, 3",
    "0.9, 43, 2",
    "0.95, 88, 2",
  })
  void an_anytime_test_takes_more(double minimum, int successes, int failures) {
    var plan = new AnytimeTest(minimum, .05, 200);

    assertThat(firstPass(plan)).isEqualTo(successes);
    assertThat(firstFail(plan)).isEqualTo(failures);
  }

  private static int firstPass(Plan plan) {
    Tally tally = Tally.NONE;
    while (plan.read(tally) != Reading.PASS) {
      tally = tally.success();
    }
    return tally.trials();
  }

  private static int firstFail(Plan plan) {
    Tally tally = Tally.NONE;
    while (plan.read(tally) != Reading.FAIL) {
      tally = tally.failure();
    }
    return tally.trials();
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 1, 11", "0.5, 2, 14", "0.5, 3, 17", "0.7, 1, 20", "0.7, 2, 26", "0.7, 3, 32",
    "0.8, 1, 31", "0.8, 2, 41", "0.8, 3, 50", "0.9, 1, 66", "0.9, 2, 85", "0.9, 3, 103",
    "0.95, 1, 134", "0.95, 2, 174", "0.95, 3, 210"
  })
  void an_anytime_test_forgives_failures_by_more_trials(double minimum, int failures, int trials) {
    var plan = new AnytimeTest(minimum, .05, 300);

    assertThat(plan.read(new Tally(trials - failures, failures))).isEqualTo(Reading.PASS);
    assertThat(plan.read(new Tally(trials - failures - 1, failures))).isEqualTo(Reading.OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0, 0.8, 3.869648", "20, 0, 0.8, 20.460994", "19, 1, 0.8, 3.892199",
    "28, 2, 0.8, 4.612791", "10, 0, 0.5, 186.090909", "9, 1, 0.5, 18.509091"
  })
  void evidence_above_is_a_mixture(int successes, int failures, double p0, double evidence) {
    assertThat(EProcess.above(new Tally(successes, failures), p0))
        .isCloseTo(evidence, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2, 0.8, 10.333333",
    "0, 3, 0.8, 39.0",
    "1, 3, 0.8, 9.7",
    "2, 4, 0.8, 11.571429",
    "5, 5, 0.8, 4.250361"
  })
  void evidence_below_is_a_mixture(int successes, int failures, double p0, double evidence) {
    assertThat(EProcess.below(new Tally(successes, failures), p0))
        .isCloseTo(evidence, within(1e-6));
  }

  @Test
  void evidence_begins_at_one_and_stays_finite_over_many_trials() {
    assertThat(EProcess.above(Tally.NONE, .8)).isCloseTo(1, within(1e-12));
    assertThat(EProcess.below(Tally.NONE, .8)).isCloseTo(1, within(1e-12));
    assertThat(EProcess.logAbove(new Tally(100_000, 0), .8)).isFinite().isPositive();
    assertThat(EProcess.logBelow(new Tally(100_000, 0), .8)).isNegative();
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0, 0.646483",
    "20, 0, 0.801127",
    "19, 1, 0.707012",
    "45, 5, 0.743577",
    "90, 10, 0.794710"
  })
  void the_price_of_looking_at_any_time_is_a_lower_bound(
      int successes, int failures, double bound) {
    assertThat(EProcess.lowerBound(new Tally(successes, failures), .05))
        .isCloseTo(bound, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.8, 18, 13, 0.048126, 0.867083", "0.7, 0.9, 28, 24, 0.047427, 0.857888",
    "0.8, 0.95, 30, 28, 0.044179, 0.812179", "0.8, 0.9, 82, 72, 0.045848, 0.805706",
    "0.9, 0.97, 76, 73, 0.046973, 0.805652", "0.9, 0.99, 46, 45, 0.048004, 0.922469",
    "0.95, 0.99, 124, 122, 0.049530, 0.871554"
  })
  void a_fixed_test_is_the_smallest_of_its_errors(
      double minimum, double expecting, int trials, int needed, double size, double power) {
    FixedTest plan = FixedTest.between(minimum, expecting, .05, .8);

    assertThat(plan).isEqualTo(new FixedTest(minimum, trials, needed));
    assertThat(plan.passes(minimum)).isCloseTo(size, within(1e-6));
    assertThat(plan.passes(expecting)).isCloseTo(power, within(1e-6));
  }

  @Test
  void a_fixed_test_stops_when_the_rest_cannot_change_it() {
    var plan = new FixedTest(.8, 30, 28);

    assertThat(plan.read(new Tally(28, 0))).isEqualTo(Reading.PASS);
    assertThat(plan.read(new Tally(27, 2))).isEqualTo(Reading.OPEN);
    assertThat(plan.read(new Tally(10, 3))).isEqualTo(Reading.FAIL);
  }

  @Test
  void plans_say_what_they_are_and_where_they_stand() {
    assertThat(SPRT.told())
        .isEqualTo(
            "sequential: at least 0.8, expecting 0.95, errors 0.05 and 0.1, at most 60 trials");
    assertThat(SPRT.told(new Tally(10, 1)))
        .isEqualTo("L = 0.332, passes at 2.890, fails at -2.251");
    var anytime = new AnytimeTest(.8, .05, 60);
    assertThat(anytime.told()).isEqualTo("anytime: at least 0.8, error 0.05, at most 60 trials");
    assertThat(anytime.told(new Tally(10, 0)))
        .isEqualTo("evidence for passing 3.87, for failing 0.0909, needed 20.0");
    var fixed = new FixedTest(.8, 30, 28);
    assertThat(fixed.told()).isEqualTo("fixed: at least 28 successes in 30 trials");
    assertThat(fixed.told(new Tally(10, 1)))
        .isEqualTo("10 successes, 28 needed; 1 failures, 2 allowed");
  }

  @Test
  void plans_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> new SequentialTest(.9, .8, .05, .1, 60))
        .hasMessage(
            "expecting must be above minimum, but expecting was 0.8 and minimum 0.9; what is"
                + " expected of a good agent leaves room above what is just good enough");
    assertThatThrownBy(() -> new SequentialTest(.8, .9, .6, .5, 60))
        .hasMessage("alpha and beta must be below 1 together but were 0.6 and 0.5");
    assertThatThrownBy(() -> new AnytimeTest(1, .05, 60))
        .hasMessage("minimum must be above 0 and below 1 but was 1.0");
    assertThatThrownBy(() -> new AnytimeTest(.5, .05, 0))
        .hasMessage("There must be at least 1 trial but most was 0");
    assertThatThrownBy(() -> new FixedTest(.5, 10, 11))
        .hasMessage("Of 10 trials from 1 to 10 can be needed to pass, but it was 11");
    assertThatThrownBy(() -> new Tally(-1, 0))
        .hasMessage("Successes and failures must be at least 0 but were -1 and 0");
  }

  @Test
  void rates_that_nobody_can_tell_apart_are_refused_soon() {
    assertThatThrownBy(() -> FixedTest.between(.9, .9001, .05, .8))
        .hasMessage(
            "To tell 0.9001 from 0.9 takes more than 10000 trials; let them lie further apart");
  }
}
