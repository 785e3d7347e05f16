package dev.multitudes.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence that a rival goal is served; the numbers are those of the reference script. */
class EProcessTest {
  private static final List<Double> OWN = List.of(.40, .35, .02, .01);
  private static final List<Double> RIVAL = List.of(.30, .30, .60, .70);

  @Test
  void the_worked_case_gives_the_alarm_on_the_fourth_act() {
    var evidence = EProcess.against(List.of("rival"));
    var values = new double[4];
    var alarms = new boolean[4];
    for (int act = 0; act < 4; act++) {
      evidence = evidence.after(OWN.get(act), Map.of("rival", RIVAL.get(act)));
      values[act] = evidence.value();
      alarms[act] = evidence.reaches(.01);
    }

    assertThat(values[0]).isCloseTo(.75, within(1e-9));
    assertThat(values[1]).isCloseTo(.6429, within(5e-5));
    assertThat(values[2]).isCloseTo(19.29, within(5e-3));
    assertThat(values[3]).isCloseTo(1350, within(1e-6));
    assertThat(alarms).containsExactly(false, false, false, true);
  }

  @Test
  void several_rivals_are_weighed_equally_and_the_likeliest_is_named() {
    var evidence =
        EProcess.against(List.of("spy", "fool")).after(.1, Map.of("spy", .8, "fool", .2));

    assertThat(evidence.value()).isCloseTo((8 + 2) / 2., within(1e-9));
    assertThat(evidence.leading()).isEqualTo("spy");
  }

  @Test
  void what_only_a_rival_does_is_proof_and_what_nobody_does_tells_nothing() {
    var none = EProcess.against(List.of("spy"));

    assertThat(none.value()).isEqualTo(1);
    assertThat(none.after(0, Map.of("spy", .1)).reaches(1e-300)).isTrue();
    assertThat(none.after(0, Map.of()).value()).isEqualTo(1);
  }

  @Test
  void a_rival_that_did_what_it_never_does_stays_out_of_the_question() {
    var evidence = EProcess.against(List.of("spy")).after(.5, Map.of()).after(0, Map.of("spy", 1.));

    assertThat(evidence.value()).isZero();
  }

  @Test
  void a_thousand_acts_neither_overflow_nor_vanish() {
    var evidence = EProcess.against(List.of("spy"));
    for (int i = 0; i < 1_000; i++) {
      evidence = evidence.after(1e-3, Map.of("spy", .9));
    }

    assertThat(evidence.log()).isCloseTo(1_000 * Math.log(900), within(1e-6));
    assertThat(evidence.reaches(1e-9)).isTrue();
  }

  @Test
  void without_a_rival_there_is_nothing_to_tell() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EProcess.against(List.of()))
        .withMessage("There is no rival goal; name at least one");
  }

  /** Ville's inequality, by simulation: 4000 runs of 60 acts each, seeded. */
  @ParameterizedTest
  @CsvSource({".05, 1", ".05, 2", ".05, 3", ".01, 4", ".2, 5"})
  void an_agent_that_keeps_to_its_policy_meets_an_alarm_no_more_often_than_stated(
      double rate, long seed) {
    var chance = new SplittableRandom(seed);
    double[] own = policy(chance);
    double[] spy = policy(chance);
    double[] fool = policy(chance);
    int alarms = 0;
    for (int run = 0; run < 4_000; run++) {
      alarms += meetsAlarm(chance, rate, own, spy, fool) ? 1 : 0;
    }

    assertThat(alarms / 4_000.).isPositive().isLessThanOrEqualTo(rate);
  }

  @Test
  void an_agent_that_follows_a_rival_is_nearly_always_found() {
    var chance = new SplittableRandom(6);
    double[] own = {.6, .3, .1};
    double[] spy = {.1, .3, .6};
    int alarms = 0;
    for (int run = 0; run < 1_000; run++) {
      var evidence = EProcess.against(List.of("spy"));
      boolean found = false;
      for (int act = 0; act < 60 && !found; act++) {
        int drawn = draw(chance, spy);
        evidence = evidence.after(own[drawn], Map.of("spy", spy[drawn]));
        found = evidence.reaches(.01);
      }
      alarms += found ? 1 : 0;
    }

    assertThat(alarms).isGreaterThan(990);
  }

  private static boolean meetsAlarm(
      SplittableRandom chance, double rate, double[] own, double[] spy, double[] fool) {
    var evidence = EProcess.against(List.of("spy", "fool"));
    for (int act = 0; act < 60; act++) {
      int drawn = draw(chance, own);
      evidence = evidence.after(own[drawn], Map.of("spy", spy[drawn], "fool", fool[drawn]));
      if (evidence.reaches(rate)) {
        return true;
      }
    }
    return false;
  }

  private static double[] policy(SplittableRandom chance) {
    double[] shares = new double[5];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = .05 + chance.nextDouble();
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private static int draw(SplittableRandom chance, double[] shares) {
    double left = chance.nextDouble();
    int drawn = 0;
    while (drawn < shares.length - 1 && left >= shares[drawn]) {
      left -= shares[drawn++];
    }
    return drawn;
  }
}
