package dev.multitudes.track;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.goal.Consulted;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.goal.Inference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

  private static Graded graded(double probability, String truth) {
    var posterior = GoalPosterior.uniformPrior(Map.of("score", probability), 1 - probability);
    return new Graded(posterior, Optional.of(truth).filter(goal -> !goal.equals("none")));
  }

  private static List<Graded> cases(int right, int wrong, double probability) {
    var cases = new ArrayList<>(nCopies(right, graded(probability, "score")));
    cases.addAll(nCopies(wrong, graded(probability, "none")));
    return cases;
  }

  @Test
  void the_brier_score_of_7_tenths_for_the_truth_is_9_hundredths() {
    assertThat(new Reliability(List.of(graded(.7, "score"))).brier()).isCloseTo(.09, within(1e-12));
    assertThat(new Reliability(List.of(graded(.7, "none"))).brier()).isCloseTo(.49, within(1e-12));
  }

  @Test
  void no_goal_is_a_hypothesis_that_may_be_right() {
    assertThat(new Reliability(List.of(graded(.2, "none"))).brier()).isCloseTo(.04, within(1e-12));
    assertThat(new Reliability(List.of(graded(.5, "none"))).accuracy()).isEqualTo(1);
  }

  @Test
  void the_calibration_error_is_the_mean_gap_of_ten_bins() {
    var cases = cases(6, 4, .85);
    cases.addAll(nCopies(10, graded(1, "score")));
    var reliability = new Reliability(cases);

    assertThat(reliability.calibrationError()).isCloseTo(.5 * .25, within(1e-12));
    assertThat(reliability.bins()).hasSize(10);
    assertThat(reliability.bins().get(8).accuracy()).isCloseTo(.6, within(1e-12));
    assertThat(reliability.bins().get(8).confidence()).isCloseTo(.85, within(1e-12));
    assertThat(reliability.bins().getLast().cases()).isEqualTo(10);
    assertThat(reliability.accuracy()).isCloseTo(.8, within(1e-12));
  }

  @Test
  void a_truth_that_was_ruled_out_costs_much_but_not_everything() {
    assertThat(new Reliability(List.of(graded(1, "none"))).logLoss())
        .isCloseTo(-Math.log(1e-12), within(1e-9));
  }

  @Test
  void who_is_too_sure_gets_the_temperature_that_makes_the_probabilities_right() {
    Calibration calibration = Calibration.fitted("m", cases(70, 30, .9), .1);

    // odds of .9 are 9, those of .7 are 7/3: T = ln 9 / ln (7/3)
    assertThat(calibration.temperature()).isCloseTo(Math.log(9) / Math.log(7 / 3.), within(1e-6));
    Inference applied = calibration.applied(Inference.of(cases(1, 0, .9).getFirst().posterior()));
    assertThat(applied.posterior().of("score")).isCloseTo(.7, within(1e-6));
  }

  @Test
  void the_temperature_stays_between_a_tenth_and_ten() {
    assertThat(Calibration.fitted("m", cases(50, 0, .9), .1).temperature())
        .isCloseTo(.1, within(1e-6));
    assertThat(Calibration.fitted("m", cases(0, 50, .9), .1).temperature())
        .isCloseTo(10, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "45, 5, .198833", // 1 - .801167, the lower bound of 45 of 50
    "29, 0, .098144", // 1 - .05^(1/29): why 29 are needed
    "28, 0, .101466",
    "0, 7, 1",
    "0, 0, 1"
  })
  void the_rate_of_errors_has_an_exact_upper_bound(int right, int wrong, double bound) {
    assertThat(ClopperPearson.upper(wrong, right + wrong, .95)).isCloseTo(bound, within(1e-6));
  }

  @Test
  void a_goal_is_told_from_the_least_probability_on_that_errs_rarely_enough() {
    var cases = cases(30, 0, .95);
    cases.addAll(cases(3, 3, .75));

    double sureEnough = Calibration.fitted("m", cases, .1).sureEnough();

    Calibration fitted = Calibration.fitted("m", cases, .1);
    double tempered = cases.getFirst().posterior().tempered(fitted.temperature()).of("score");
    assertThat(sureEnough).isCloseTo(tempered, within(1e-12));
  }

  @Test
  void too_few_cases_leave_it_at_7_tenths() {
    assertThat(Calibration.fitted("m", cases(28, 0, .95), .1).sureEnough()).isEqualTo(.7);
    assertThat(Calibration.fitted("m", cases(29, 0, .95), .1).sureEnough()).isGreaterThan(.9);
  }

  @Test
  void an_inferrer_takes_it() {
    var calibration = new Calibration("voter", 2, .6, 100);
    var voters = new Voters().saying(10, "1");

    Inference inference =
        ModelInferrer.asking(voters)
            .among(List.of(Goal.of("Score.")))
            .calibrated(calibration)
            .fromWords("Now!");

    double raw = 11 / 12.;
    assertThat(inference.posterior().of("Score."))
        .isCloseTo(Math.sqrt(raw) / (Math.sqrt(raw) + Math.sqrt(1 - raw)), within(1e-12));
    assertThat(inference.sureEnough()).isEqualTo(.6);
    assertThat(inference.notes()).isEmpty();
  }

  @Test
  void a_calibration_for_another_model_is_noted() {
    var asked =
        Inference.of(graded(.9, "score").posterior()).consulting(new Consulted("b", 1, 0, 0));

    assertThat(new Calibration("a", 1, .7, 30).applied(asked).notes())
        .containsExactly("calibrated for a, but b was asked");
  }

  @Test
  void what_cannot_be_fitted_is_refused() {
    assertThatThrownBy(() -> Calibration.fitted("m", List.of(), .1))
        .hasMessage("There is no case to measure by; label at least one");
    assertThatThrownBy(() -> Calibration.fitted("m", cases(1, 0, .9), 0))
        .hasMessage("The target must be above 0 and below 1 but was 0.0");
    assertThatThrownBy(() -> new Calibration("m", 0, .7, 1))
        .hasMessage("A temperature must be above 0 but was 0.0; fit it anew");
    assertThatThrownBy(() -> new Calibration("m", 1, 7, 1))
        .hasMessage("How probable a goal must be is from 0 to 1 but was 7.0");
  }
}
