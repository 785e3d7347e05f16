package dev.multitudes.testing.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers: section 4.1 of the specification, computed there independently. */
class OperatingCharacteristicTest {

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.0000, 1.0000, 0.0000, 4.39", "0.8, 0.0496, 0.9504, 0.0000, 17.33",
    "0.9, 0.5714, 0.4279, 0.0007, 34.10", "0.95, 0.9325, 0.0675, 0.0000, 27.27",
    "0.99, 0.9987, 0.0013, 0.0000, 18.64"
  })
  void a_sequential_test_that_gives_up_after_200(
      double rate, double pass, double fail, double neither, double trials) {
    isAbout(new SequentialTest(.8, .95, .05, .1, 200), rate, pass, fail, neither, trials);
  }

  @Test
  void giving_up_after_60_costs_a_good_agent_some_of_its_passes() {
    var plan = new SequentialTest(.8, .95, .05, .1, 60);

    assertThat(OperatingCharacteristic.of(plan, .8).pass()).isCloseTo(.0473, within(1e-4));
    var good = OperatingCharacteristic.of(plan, .95);
    assertThat(good.pass()).isCloseTo(.8858, within(1e-4));
    assertThat(good.inconclusive()).isCloseTo(.048, within(1e-3));
  }

  @ParameterizedTest
  @CsvSource({
    "0.8, 60, 0.5, 0.0000, 0.9886, 0.0114, 17.31", "0.8, 60, 0.7, 0.0010, 0.2580, 0.7410, 51.31",
    "0.8, 60, 0.8, 0.0227, 0.0248, 0.9526, 58.14", "0.8, 60, 0.9, 0.3903, 0.0015, 0.6082, 50.61",
    "0.8, 60, 0.95, 0.8724, 0.0001, 0.1274, 35.72", "0.8, 60, 0.99, 0.9998, 0.0, 0.0002, 22.41",
    "0.8, 60, 1.0, 1.0, 0.0, 0.0, 20.0", "0.8, 100, 0.5, 0.0000, 0.9998, 0.0002, 17.42",
    "0.8, 100, 0.7, 0.0010, 0.3918, 0.6072, 78.28", "0.8, 100, 0.8, 0.0273, 0.0263, 0.9464, 96.11",
    "0.8, 100, 0.9, 0.6129, 0.0015, 0.3857, 70.49", "0.8, 100, 0.95, 0.9855, 0.0001, 0.0144, 38.03",
    "0.8, 100, 0.99, 1.0, 0.0, 0.0, 22.41", "0.9, 100, 0.7, 0.0, 0.9900, 0.0100, 26.76",
    "0.9, 100, 0.8, 0.0001, 0.5719, 0.4280, 68.22", "0.9, 100, 0.9, 0.0183, 0.0259, 0.9558, 96.91",
    "0.9, 100, 0.95, 0.2538, 0.0036, 0.7426, 89.76",
        "0.9, 100, 0.99, 0.9550, 0.0001, 0.0449, 54.15",
    "0.9, 100, 1.0, 1.0, 0.0, 0.0, 43.0"
  })
  void an_anytime_test_errs_within_alpha_and_often_stays_open(
      double minimum, int most, double rate, double pass, double fail, double neither, double n) {
    isAbout(new AnytimeTest(minimum, .05, most), rate, pass, fail, neither, n);
  }

  @ParameterizedTest
  @CsvSource({
    "0.8, 30, 28, 0.5, 0.0, 6.0", "0.8, 30, 28, 0.8, 0.044179, 14.7056",
    "0.8, 30, 28, 0.9, 0.411351, 23.3744", "0.8, 30, 28, 0.95, 0.812179, 27.5842",
    "0.8, 30, 28, 0.99, 0.996682, 28.2558", "0.7, 28, 24, 0.7, 0.047427, 16.4129",
    "0.7, 28, 24, 0.9, 0.857888, 25.6274", "0.9, 46, 45, 0.9, 0.048004, 19.4327",
    "0.9, 46, 45, 0.95, 0.323181, 31.5476", "0.9, 46, 45, 0.99, 0.922469, 44.1346"
  })
  void a_fixed_test_is_curtailed(
      double minimum, int most, int needed, double rate, double pass, double trials) {
    isAbout(new FixedTest(minimum, most, needed), rate, pass, 1 - pass, 0, trials);
  }

  private static void isAbout(
      Plan plan, double rate, double pass, double fail, double neither, double trials) {
    var found = OperatingCharacteristic.of(plan, rate);

    assertThat(found.pass()).isCloseTo(pass, within(1e-4));
    assertThat(found.fail()).isCloseTo(fail, within(1e-4));
    assertThat(found.inconclusive()).isCloseTo(neither, within(1e-4));
    assertThat(found.trials()).isCloseTo(trials, within(.011));
  }

  @ParameterizedTest
  @CsvSource({"0.5", "0.8", "0.9", "0.95", "0.99"})
  void trials_at_random_come_to_what_was_computed(double rate) {
    agrees(new SequentialTest(.8, .95, .05, .1, 60), rate, 400);
    agrees(new AnytimeTest(.8, .05, 60), rate, 400);
    agrees(new FixedTest(.8, 30, 28), rate, 400);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"0.5", "0.7", "0.8", "0.85", "0.9", "0.95", "0.99"})
  void many_trials_at_random_come_to_what_was_computed(double rate) {
    agrees(new SequentialTest(.8, .95, .05, .1, 60), rate, 20_000);
    agrees(new AnytimeTest(.8, .05, 60), rate, 20_000);
    agrees(new FixedTest(.8, 30, 28), rate, 20_000);
  }

  /** Within three standard errors of the exact values. */
  private static void agrees(Plan plan, double rate, int times) {
    var random = new SplittableRandom(42);
    int passed = 0;
    int failed = 0;
    for (int i = 0; i < times; i++) {
      switch (played(plan, rate, random)) {
        case PASS -> passed++;
        case FAIL -> failed++;
        case OPEN -> {}
      }
    }
    var exact = OperatingCharacteristic.of(plan, rate);
    assertThat(passed / (double) times).isCloseTo(exact.pass(), within(error(exact.pass(), times)));
    assertThat(failed / (double) times).isCloseTo(exact.fail(), within(error(exact.fail(), times)));
  }

  private static double error(double p, int times) {
    return 3 * Math.sqrt(p * (1 - p) / times) + 1. / times;
  }

  private static Reading played(Plan plan, double rate, SplittableRandom random) {
    Tally tally = Tally.NONE;
    while (plan.read(tally) == Reading.OPEN && tally.trials() < plan.most()) {
      tally = random.nextDouble() < rate ? tally.success() : tally.failure();
    }
    return plan.read(tally);
  }

  @Test
  void a_rate_is_from_0_to_1() {
    assertThatThrownBy(() -> OperatingCharacteristic.of(new AnytimeTest(.8, .05, 60), 1.1))
        .hasMessage("A rate must be from 0 to 1 but was 1.1");
  }
}
