package dev.multitudes.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.tool.ActsAlone;
import dev.multitudes.world.Hallway;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorldInferrerTest {
  private static final String HOME = Hallway.GO_HOME.statement();
  private static final String TWO = Hallway.REACH_TWO.statement();
  private static final Act BACK = call("back");

  private final WorldInferrer<Hallway.Spot, Hallway.Move> inferrer =
      WorldInferrer.in(new Hallway());

  private static Act call(String tool) {
    var before = Optional.of("{\"door\":1,\"stepsLeft\":2}");
    return new Act.Call("1.1", tool, "{}", Act.Fate.DONE, "", before, Optional.empty());
  }

  private static double softmax(double beta, double chosen, double other) {
    return 1 / (1 + Math.exp(beta * (other - chosen)));
  }

  // Back is worth 1 at home and .2 * .8 on the way to door 2... by hand: 0, since no step is left.
  private static double back(String goal, double beta) {
    return goal.equals(HOME) ? softmax(beta, 1, .2) : softmax(beta, 0, .96);
  }

  @Test
  void unknown_strictness_is_averaged_over_five_betas() {
    GoalPosterior posterior =
        inferrer.anyBeta().fromActs(new ActsAlone(List.of(BACK, BACK))).posterior();

    double home = mean(HOME);
    double two = mean(TWO);
    assertThat(posterior.of(HOME)).isCloseTo(home / (home + two + .25), within(1e-9));
    assertThat(posterior.none()).isCloseTo(.25 / (home + two + .25), within(1e-9));
  }

  /** The strictness is the same in both acts: first the product, then the mean. */
  private static double mean(String goal) {
    return DoubleStream.of(1, 2, 4, 8, 16)
        .map(beta -> Math.pow(back(goal, beta), 2))
        .average()
        .orElseThrow();
  }

  @Test
  void half_the_strictness_is_told_beside_it() {
    assertThat(inferrer.fromActs(new ActsAlone(List.of(BACK))).relaxed())
        .isEqualTo(inferrer.beta(4).fromActs(new ActsAlone(List.of(BACK))).posterior());
  }

  @Test
  void acts_beside_the_baseline_and_acts_that_did_not_happen_tell_nothing() {
    var refused =
        new Act.Call(
            "1.1", "back", "{}", Act.Fate.REFUSED, "", Optional.of("{}"), Optional.empty());
    var waved =
        new Act.Call(
            "1.2",
            "wave",
            "{\"at\":\"you\"}",
            Act.Fate.DONE,
            "",
            Optional.of("{\"door\":1,\"stepsLeft\":2}"),
            Optional.empty());

    assertThat(
            inferrer
                .fromActs(new ActsAlone(List.of(refused, waved, new Act.Speech("2", "Bye!"))))
                .posterior()
                .none())
        .isCloseTo(1 / 3., within(1e-12));
  }

  @Test
  void a_thousand_acts_do_not_make_it_vanish() {
    var acts = java.util.Collections.nCopies(1_000, BACK);

    assertThat(inferrer.fromActs(new ActsAlone(acts)).answer()).contains(HOME);
  }

  @Property(tries = 50)
  void any_strictness_and_any_acts_give_a_distribution(
      @ForAll @DoubleRange(max = 1e6) double beta, @ForAll @IntRange(max = 5) int back) {
    var acts = new java.util.ArrayList<>(java.util.Collections.nCopies(back, BACK));
    acts.add(call("forward"));

    assertThat(inferrer.beta(beta).fromActs(new ActsAlone(acts)).posterior().goals()).hasSize(2);
  }

  @Test
  void beta_is_a_number_of_at_least_0() {
    assertThatThrownBy(() -> inferrer.beta(-1))
        .hasMessage("beta must be a number of at least 0 but was -1.0");
    assertThatThrownBy(() -> inferrer.beta(Double.NaN))
        .hasMessage("beta must be a number of at least 0 but was NaN");
  }
}
