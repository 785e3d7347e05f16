package dev.multitudes.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.world.Chances;
import dev.multitudes.world.Hallway.Move;
import dev.multitudes.world.Hallway.Spot;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds of every sample. */
class MeasureLawTest {
  private static final double SMALL = 1e-9;

  @Provide
  static Arbitrary<Decisions<Spot, Move>> samples() {
    return Walks.any();
  }

  @Provide
  static Arbitrary<List<Decisions<Spot, Move>>> pairs() {
    return Walks.pairs();
  }

  @Property
  void variation_and_jensen_shannon_do_not_mind_the_order_and_keep_their_ranges(
      @ForAll("pairs") List<Decisions<Spot, Move>> pair) {
    Chances<Spot> panel = pair.getFirst().panel();

    Divergence there = Divergence.between(pair.getFirst(), pair.getLast(), panel);
    Divergence back = Divergence.between(pair.getLast(), pair.getFirst(), panel);

    assertThat(there.variation()).isBetween(0., 1.).isCloseTo(back.variation(), within(SMALL));
    assertThat(there.jensenShannon())
        .isBetween(0., Math.log(2))
        .isCloseTo(back.jensenShannon(), within(SMALL));
    assertThat(there.bayesAccuracy()).isBetween(.5, 1.);
    assertThat(Divergence.between(pair.getFirst(), pair.getFirst(), panel).variation()).isZero();
  }

  @Property
  void an_aim_explains_from_nothing_to_the_whole_choice(
      @ForAll("samples") Decisions<Spot, Move> sample) {
    Meg meg = Meg.of(Walks.holder(), sample);

    assertThat(meg.bits()).isBetween(-SMALL, 1 + SMALL); // log2 of two acts
    assertThat(meg.beta()).isNotNegative();
  }

  @Property
  void no_other_beta_explains_more(
      @ForAll("samples") Decisions<Spot, Move> sample, @ForAll @DoubleRange(max = 50) double beta) {
    Meg meg = Meg.of(Walks.holder(), sample);

    assertThat(Meg.bits(Walks.holder(), sample, sample.panel(), beta))
        .isLessThanOrEqualTo(meg.bits() + SMALL);
  }

  @Property
  void the_optimum_is_fully_directed_and_blind_chance_not_at_all(
      @ForAll("samples") Decisions<Spot, Move> sample) {
    ReferenceGoalHolder<Spot, Move> holder = Walks.holder();
    Chances<Spot> panel = sample.panel();
    boolean isAnythingAtStake =
        sample.counts().keySet().stream().anyMatch(spot -> holder.at(spot).stakes() > 0);

    assertThat(Directedness.of(holder, holder.optimal(), panel).value())
        .isCloseTo(isAnythingAtStake ? 1 : 0, within(SMALL));
    assertThat(Directedness.of(holder, holder.random(), panel).value()).isCloseTo(0, within(SMALL));
    assertThat(Directedness.of(holder, sample).value()).isLessThanOrEqualTo(1 + SMALL);
    assertThat(Pursuit.of(holder, holder.optimal(), panel).regret()).isCloseTo(0, within(SMALL));
    assertThat(Pursuit.of(holder, holder.optimal(), panel).agreement()).isCloseTo(1, within(SMALL));
    assertThat(Pursuit.of(holder, sample).regret()).isNotNegative();
  }

  @Property
  void a_bounded_holder_is_explained_by_its_own_beta(
      @ForAll("samples") Decisions<Spot, Move> sample,
      @ForAll @DoubleRange(min = .5, max = 10) double beta) {
    ReferenceGoalHolder<Spot, Move> holder = Walks.holder();
    boolean isAnythingAtStake =
        sample.counts().keySet().stream().anyMatch(spot -> holder.at(spot).stakes() > 0);

    Meg meg = Meg.of(holder, holder.soft(beta), sample.panel());

    assertThat(meg.beta()).isCloseTo(isAnythingAtStake ? beta : 0, within(1e-4));
  }

  @Property
  void more_decisions_never_widen_a_bound(
      @ForAll @IntRange(min = 2, max = 60) int kinds,
      @ForAll @IntRange(min = 1, max = 9999) int n) {
    var some = new VariationBound(.2, kinds, n, .05);
    var more = new VariationBound(.2, kinds, n + 1, .05);

    assertThat(more.halfWidth()).isLessThan(some.halfWidth());
    assertThat(some.atLeast()).isLessThanOrEqualTo(.2);
    assertThat(some.atMost()).isBetween(.2, 1.);
  }
}
