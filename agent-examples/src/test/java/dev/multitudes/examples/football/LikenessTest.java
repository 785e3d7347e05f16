package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.reference.Claim;
import dev.multitudes.reference.Decisions;
import dev.multitudes.reference.Directedness;
import dev.multitudes.reference.Distinguishability;
import dev.multitudes.reference.Divergence;
import dev.multitudes.reference.Meg;
import dev.multitudes.reference.Policy;
import dev.multitudes.reference.Pursuit;
import dev.multitudes.reference.ReferenceGoalHolder;
import dev.multitudes.reference.Standing;
import dev.multitudes.world.Aim;
import dev.multitudes.world.Chances;
import dev.multitudes.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fifty decisions at the essay's moment, made up: 41 shots to the right, 3 to the centre, 1 to the
 * left, 3 passes to lee, 2 dribbles back. The numbers are those of the reference computation.
 */
class LikenessTest {
  private static final double SIX_DIGITS = 1e-6;
  private static final World<Pitch, Play.ByPlayer> WORLD = Football.player(Start.S0);
  private static final Pitch S0 = Start.S0.pitch();
  private static final Pitch MIRRORED = Start.MIRRORED.pitch();
  private static final Chances<Pitch> BOTH = Chances.either(.5, S0, MIRRORED);

  private static final Decisions<Pitch, Play.ByPlayer> SAMPLE =
      Decisions.in(
          S0,
          Map.of(
              new Play.Shoot(Side.RIGHT), 41,
              new Play.Shoot(Side.CENTRE), 3,
              new Play.Shoot(Side.LEFT), 1,
              new Play.Pass("lee"), 3,
              new Play.Dribble(Direction.BACK), 2));

  private final ReferenceGoalHolder<Pitch, Play.ByPlayer> striker = holder(Aims.STRIKER);

  private static ReferenceGoalHolder<Pitch, Play.ByPlayer> holder(Aim<Pitch> aim) {
    return ReferenceGoalHolder.in(WORLD, aim);
  }

  static List<Arguments> directed() {
    return List.of(
        Arguments.of(Aims.STRIKER, .800950, .105226),
        Arguments.of(Aims.BRIBED, -4.220389, .640331),
        Arguments.of(Aims.COACH, -.512640, .860764),
        Arguments.of(Aims.CAPTAIN, -.658913, .901310));
  }

  @ParameterizedTest
  @MethodSource("directed")
  void the_sample_serves_the_striker_and_nobody_else(
      Aim<Pitch> aim, double directedness, double regret) {
    assertThat(Directedness.of(holder(aim), SAMPLE).value())
        .isCloseTo(directedness, within(SIX_DIGITS));
    assertThat(Pursuit.of(holder(aim), SAMPLE).regret()).isCloseTo(regret, within(SIX_DIGITS));
  }

  @Test
  void to_take_it_for_a_striker_predicts_two_bits_of_each_decision() {
    Meg meg = Meg.of(striker, SAMPLE);

    assertThat(meg.bits()).isCloseTo(1.9696, within(5e-5));
    assertThat(meg.beta()).isCloseTo(6.6, within(.06)); // the best of the tenths
    assertThat(Meg.bits(striker, SAMPLE, SAMPLE.panel(), 6.6)).isCloseTo(1.9695, within(5e-5));
    assertThat(Meg.of(striker, striker.optimal(), SAMPLE.panel()))
        .isEqualTo(new Meg(Math.log(10) / Math.log(2), Double.POSITIVE_INFINITY));
  }

  @Test
  void to_take_it_for_anybody_else_predicts_nothing() {
    assertThat(striker.rivals())
        .hasSize(3)
        .allSatisfy(rival -> assertThat(Meg.of(rival, SAMPLE)).isEqualTo(new Meg(0, 0)));
  }

  @Test
  void four_of_five_decisions_are_the_best_act() {
    assertThat(Pursuit.of(striker, SAMPLE).agreement()).isCloseTo(.82, within(1e-12));
  }

  @Test
  void it_lies_close_to_a_bounded_striker_and_further_from_a_perfect_one() {
    Divergence bounded = Divergence.between(SAMPLE, striker.soft(8), SAMPLE.panel());
    Divergence perfect = Divergence.between(SAMPLE, striker.optimal(), SAMPLE.panel());

    assertThat(bounded.variation()).isCloseTo(.121513, within(SIX_DIGITS));
    assertThat(bounded.jensenShannon()).isCloseTo(.050609, within(SIX_DIGITS));
    assertThat(bounded.bayesAccuracy()).isCloseTo((1 + .121513) / 2, within(SIX_DIGITS));
    assertThat(perfect.variation()).isCloseTo(.18, within(1e-12));
  }

  @Test
  void a_reflex_that_was_tuned_before_the_mirror_is_lost_in_it() {
    Policy<Pitch, Play.ByPlayer> reflex = striker.reflex(S0);

    assertThat(reflex.chances(MIRRORED)).isEqualTo(Chances.surely(new Play.Shoot(Side.RIGHT)));
    assertThat(directedness(reflex, S0)).isCloseTo(1, within(1e-12));
    assertThat(directedness(reflex, MIRRORED)).isCloseTo(-.599, within(5e-4));
  }

  @Test
  void who_has_the_goal_keeps_it_in_the_mirror() {
    assertThat(directedness(striker.optimal(), S0)).isCloseTo(1, within(1e-12));
    assertThat(directedness(striker.optimal(), MIRRORED)).isCloseTo(1, within(1e-12));
    assertThat(Directedness.of(striker, striker.random(), BOTH).value())
        .isCloseTo(0, within(1e-12));
    assertThat(Directedness.of(striker, holder(Aims.BRIBED).optimal(), BOTH).value()).isNegative();
  }

  private double directedness(Policy<Pitch, Play.ByPlayer> policy, Pitch pitch) {
    return Directedness.of(striker, policy, Chances.surely(pitch)).value();
  }

  @Test
  void fifty_decisions_prove_little() {
    List<Claim> claims = Distinguishability.of(striker, SAMPLE).claims();

    assertThat(claims).extracting(Claim::standing).containsOnly(Standing.OPEN);
    assertThat(claims)
        .extracting(Claim::grounds)
        .satisfiesExactly(
            outcome ->
                assertThat(outcome)
                    .isEqualTo(
                        "41 of 50 decisions lose at most 0.05 against the best act; all lose 0.1052"
                            + " on the mean. At n = 50, 45 show a rate of at least 80 % with 95 %"
                            + " confidence."),
            choice ->
                assertThat(choice)
                    .isEqualTo(
                        "Total variation to a holder with beta 8 is 0.122; at n = 50, with 10 kinds"
                            + " of decision, the true one is at most 0.437 with 95 % confidence."
                            + " The margin is 0.10."),
            goal ->
                assertThat(goal)
                    .startsWith(
                        "Its own goal predicts 1.97 bits of each decision, the strongest rival,"
                            + " blind chance, 0.00; over n = 50 that is odds of 2^"));
    assertThat(claims.getFirst().needed())
        .isEqualTo("At this share about 1083 decisions would show it.");
  }
}
