package dev.multitudes.testing.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.run.Run;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.testing.statistics.OperatingCharacteristic;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole goal tests, held again and again, err as often as their plans say. */
class GoalTestErrorsTest {
  private static final Run REACHED = reached();

  private static Run reached() {
    return Held.as("sequential", Darts.HITTING, SimulatedModel.in(new Darts())).trials().stream()
        .filter(trial -> trial.end() == Trial.End.SUCCESS)
        .flatMap(trial -> trial.run().stream())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "demanding, .8",
    "demanding, .95",
    "demandingAtAnyTime, .95",
    "demandingAndFixed, .95"
  })
  void some_goal_tests_come_to_what_was_computed(String terms, double rate) {
    agrees(terms, rate, 300);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "demanding, .5",
    "demanding, .8",
    "demanding, .9",
    "demanding, .95",
    "demanding, .99",
    "demandingAtAnyTime, .5",
    "demandingAtAnyTime, .8",
    "demandingAtAnyTime, .9",
    "demandingAtAnyTime, .95",
    "demandingAtAnyTime, .99",
    "demandingAndFixed, .5",
    "demandingAndFixed, .8",
    "demandingAndFixed, .95"
  })
  void many_goal_tests_come_to_what_was_computed(String terms, double rate) {
    agrees(terms, rate, 4_000);
  }

  /** Within three standard errors of the exact values. */
  private static void agrees(String terms, double rate, int times) {
    Map<GoalVerdict, Integer> counts = new EnumMap<>(GoalVerdict.class);
    GoalTestResult last = held(terms, rate, 0);
    for (int i = 0; i < times; i++) {
      last = held(terms, rate, i);
      counts.merge(last.verdict(), 1, Integer::sum);
    }

    var exact = OperatingCharacteristic.of(last.plan(), rate);
    isAbout(counts, GoalVerdict.PASS, exact.pass(), times);
    isAbout(counts, GoalVerdict.FAIL, exact.fail(), times);
    isAbout(counts, GoalVerdict.INCONCLUSIVE, exact.inconclusive(), times);
  }

  private static GoalTestResult held(String terms, double rate, int number) {
    return Held.trials(terms).of(seed -> played(rate, number * 1_000L + seed));
  }

  private static Run played(double rate, long seed) {
    if (new SplittableRandom(seed).nextDouble() < rate) {
      return REACHED;
    }
    throw new AssertionError("missed");
  }

  private static void isAbout(
      Map<GoalVerdict, Integer> counts, GoalVerdict verdict, double exact, int times) {
    assertThat(counts.getOrDefault(verdict, 0) / (double) times)
        .as(verdict.name())
        .isCloseTo(exact, within(3 * Math.sqrt(exact * (1 - exact) / times) + 1. / times));
  }
}
