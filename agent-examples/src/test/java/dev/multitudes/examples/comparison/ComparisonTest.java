package dev.multitudes.examples.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.agent.Scenario;
import dev.multitudes.examples.Scenarios;
import dev.multitudes.examples.Scenarios.Listed;
import dev.multitudes.examples.football.Football;
import dev.multitudes.examples.negotiation.Move;
import dev.multitudes.examples.negotiation.Negotiation;
import dev.multitudes.examples.safe.Safe;
import dev.multitudes.goal.Verdict;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.world.Utility;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {
  private static final int EVERY_CODE = 64;

  private static Stream<Listed> scenarios() {
    return Scenarios.all().stream();
  }

  private static <S extends Record, A> List<Row> rows(Scenario<S, A> scenario, int plays) {
    return new Comparison<>(scenario, 1, plays).rows(SimulatedModel.in(scenario.world()));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void the_persona_plays_as_the_planner_does_and_nobody_plays_better(Listed listed) {
    List<Row> rows = rows(listed.scenario(), 16);
    Row planner = rows.get(0);
    Row persona = rows.get(3);

    assertThat(rows).extracting(Row::who).containsExactly("planner", "random", "reflex", "persona");
    assertThat(planner.regret()).isCloseTo(0, within(1e-9));
    assertThat(rows).allMatch(row -> row.success() <= planner.success() && row.plays() == 16);
    assertThat(rows.get(1).regret()).isPositive();
    assertThat(persona.success()).isEqualTo(planner.success());
    assertThat(persona.worth()).isEqualTo(planner.worth());
    assertThat(persona.tokens()).isPositive();
    assertThat(planner.tokens()).isZero();
  }

  @Test
  void the_striker_scores_as_often_as_perfect_play_is_worth() {
    Row planner = rows(Football.scenario(), EVERY_CODE).getFirst();

    assertThat(new Comparison<>(Football.scenario(), 1, 1).best().orElseThrow())
        .isCloseTo(.907554, within(1e-6));
    assertThat(planner.success()).isEqualTo(58 / 64.);
    assertThat(planner.verdicts())
        .containsEntry(Verdict.ACHIEVES, 58L)
        .containsEntry(Verdict.FORECLOSES, 6L);
  }

  @Test
  void the_buyer_gains_17_coins_and_who_offers_the_first_best_price_for_ever_gets_nothing() {
    List<Row> rows = rows(Negotiation.scenario(), 4);

    assertThat(rows.get(0).worth() * 50).isCloseTo(17.18742, within(5e-6));
    assertThat(rows.get(0).success()).isEqualTo(1);
    assertThat(rows.get(2).worth()).isZero();
    assertThat(rows.get(2).success()).isEqualTo(.25);
    assertThat(rows.get(2).acts()).isEqualTo(5);
  }

  @Test
  void the_safe_is_open_after_three_tries_and_a_quarter() {
    List<Row> rows = rows(Safe.scenario(), EVERY_CODE);

    assertThat(rows.get(0).success()).isEqualTo(1);
    assertThat(rows.get(0).acts()).isEqualTo(3.25);
    assertThat(rows.get(2).success()).isEqualTo(1 / 64.);
    assertThat(rows.get(2).verdicts()).containsEntry(Verdict.HINDERS, 189L);
    assertThat(new Comparison<>(Safe.scenario(), 1, 1).best()).isEmpty();
  }

  @Test
  void dialling_what_may_be_right_is_better_than_chance_and_worse_than_a_plan() {
    var safe = new Comparison<>(Safe.scenario(), 1, EVERY_CODE);
    var world = Safe.world();
    Row consistent =
        safe.row(
            "consistent",
            (lock, chance) -> {
              var may =
                  world.legal(lock).stream()
                      .filter(
                          dial ->
                              world.outcomes(lock, dial).cases().stream()
                                  .anyMatch(told -> isOpen(told.value())))
                      .toList();
              return may.get(chance.nextInt(may.size()));
            });

    assertThat(consistent.acts()).isBetween(3.25, 4.);
    assertThat(consistent.success()).isGreaterThan(.9);
  }

  private static boolean isOpen(dev.multitudes.examples.safe.Lock lock) {
    return lock.tries().getLast().told().exact() == 3;
  }

  @Test
  void who_is_refused_an_act_gives_up() {
    Row odd =
        new Comparison<>(Negotiation.scenario(), 1, 2)
            .row("odd", (talks, chance) -> new Move.Offer(73));

    assertThat(odd.acts()).isEqualTo(1);
    assertThat(odd.success()).isZero();
    assertThat(odd.worth()).isZero();
  }

  @Test
  void who_never_comes_to_an_end_is_stopped() {
    Row talker =
        new Comparison<>(Negotiation.scenario(), 1, 1)
            .row("talker", (talks, chance) -> new Move.Say("Well ..."));

    assertThat(talker.acts()).isEqualTo(50);
  }

  @Test
  void what_comes_later_is_worth_less() {
    Utility<Integer> afterThree =
        new Utility<>() {
          @Override
          public OptionalDouble worth(Integer step) {
            return step == 3 ? OptionalDouble.of(.8) : OptionalDouble.empty();
          }

          @Override
          public double discount(Integer before, Integer after) {
            return .5;
          }
        };

    assertThat(Played.worth(afterThree, List.of(0, 1, 2, 3))).isEqualTo(.2);
    assertThat(Played.worth(afterThree, List.of(0, 1, 2))).isZero();
  }

  @Test
  void nothing_is_learned_from_no_play() {
    assertThatThrownBy(() -> new Comparison<>(Safe.scenario(), 1, 0))
        .hasMessage("There must be at least 1 play but were 0");
  }
}
