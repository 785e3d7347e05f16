package dev.multitudes.examples.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.examples.comparison.Course;
import dev.multitudes.goal.Attainment;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.tool.ActsAlone;
import dev.multitudes.tool.States;
import dev.multitudes.world.IllegalActException;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers are those of {@code scenarios_ref.py}. */
class NegotiationTest {
  private static final double TOLERANCE = 1e-6;

  private final World<Talks, Move> world = Negotiation.world();
  private final Planner<Talks, Move> buyer = new Planner<>(world, new Surplus());

  /** The talks with a seller of each kind, in the order of their lowest prices. */
  private static List<Talks> sellers() {
    return Seller.LOWEST.stream().map(Talks::begun).toList();
  }

  private Talks offered(Talks talks, int price) {
    return world.happens(talks, new Move.Offer(price)).draw(0);
  }

  private Talks offered(Talks talks, List<Integer> prices) {
    Talks now = talks;
    for (int price : prices) {
      now = now.over() ? now : offered(now, price);
    }
    return now;
  }

  /** What came of it, in coins that shrink by 3 % a round. */
  private static double surplus(Talks over) {
    return new Surplus().worth(over).orElseThrow()
        * Surplus.LARGEST
        * new Surplus().discount(Talks.begun(60), over);
  }

  private static double mean(List<Talks> ends) {
    return ends.stream().mapToDouble(NegotiationTest::surplus).average().orElseThrow();
  }

  private List<Integer> plan(Talks talks) {
    var offers = new ArrayList<Integer>();
    Talks now = talks;
    while (!now.over()) {
      offers.add(((Move.Offer) buyer.best(now)).price());
      now = offered(now, offers.getLast());
    }
    return offers;
  }

  private static boolean isAchieved(Talks over) {
    return Attainment.of(Aims.BUYER.goal(), shown(over)).isReached();
  }

  private static Evidence shown(Talks talks) {
    return ActsAlone.before(Negotiation.world(), talks);
  }

  private static Judgement judged(int lowest, Move move) {
    return Course.from(Negotiation.scenario(), Talks.begun(lowest)).act(move);
  }

  @Test
  void talks_with_an_unknown_seller_are_worth_17_coins_to_a_planner() {
    Talks begun = world.initial(1);

    assertThat(buyer.value(begun) * 50).isCloseTo(17.18742, within(5e-6));
    assertThat(buyer.value(begun)).isCloseTo(.3437484, within(TOLERANCE));
    assertThat(mean(sellers().stream().map(it -> offered(it, plan(it))).toList()))
        .isCloseTo(17.18742, within(5e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "60, '50, 50, 70', 28.2270, SOLD",
    "70, '50, 50, 70, 75', 22.8168, SOLD",
    "80, '50, 50, 70, 75, 80', 17.7059, SOLD",
    "90, '50, 50, 70, 75, 80', 0, TIME_UP"
  })
  void the_planner_rises_only_when_it_pays(int lowest, String offers, double surplus, Close how) {
    List<Integer> plan = plan(Talks.begun(lowest));
    Talks over = offered(Talks.begun(lowest), plan);

    assertThat(plan).isEqualTo(Stream.of(offers.split(", ", -1)).map(Integer::valueOf).toList());
    assertThat(over.close()).contains(how);
    assertThat(surplus(over)).isCloseTo(surplus, within(5e-5));
    assertThat(isAchieved(over)).isTrue();
  }

  @Test
  void rising_evenly_is_worth_less_and_pays_too_much_once() {
    List<Talks> ends =
        sellers().stream().map(it -> offered(it, List.of(60, 70, 80, 90, 95))).toList();

    assertThat(mean(ends)).isCloseTo(12.797299, within(TOLERANCE));
    assertThat(ends)
        .extracting(NegotiationTest::isAchieved)
        .containsExactly(false, true, true, true);
  }

  @Test
  void offering_all_that_it_is_worth_gains_nothing() {
    List<Talks> ends =
        sellers().stream().map(it -> offered(it, List.of(100, 100, 100, 100, 100))).toList();

    assertThat(mean(ends)).isZero();
    assertThat(ends)
        .extracting(NegotiationTest::isAchieved)
        .containsExactly(false, false, false, true);
  }

  @Test
  void four_seeds_in_a_row_bring_all_four_sellers() {
    assertThat(Stream.of(-2L, -1L, 0L, 1L).map(world::initial))
        .containsExactlyInAnyOrderElementsOf(sellers());
    assertThat(world.initial(7)).isEqualTo(world.initial(3));
  }

  @Test
  void nothing_that_is_told_gives_the_lowest_price_away() {
    List<Integer> low = List.of(50, 55, 60);

    assertThat(sellers())
        .extracting(world::describe)
        .containsOnly(world.describe(world.initial(1)));
    assertThat(Stream.of(70, 80, 90).map(lowest -> offered(Talks.begun(lowest), low)))
        .extracting(world::describe)
        .containsOnly(world.describe(offered(Talks.begun(90), low)));
    assertThat(sellers())
        .extracting(it -> world.outcomes(it, new Move.Offer(70)))
        .containsOnly(world.outcomes(Talks.begun(60), new Move.Offer(70)));
  }

  private static Stream<Talks> everyStanding() {
    var world = new NegotiationWorld();
    Talks second = world.happens(Talks.begun(70), new Move.Offer(100)).draw(0);
    Talks later = world.happens(Talks.begun(90), new Move.Offer(100)).draw(0);
    return Stream.of(
        Talks.begun(60),
        second,
        later,
        later.walked(),
        later.sold(Seller.ASKED, lowest -> true),
        new Talks(Optional.of(80), List.of(80, 90), 5, Optional.empty(), Optional.empty())
            .refused(lowest -> true));
  }

  @ParameterizedTest
  @MethodSource("everyStanding")
  void what_is_told_is_read_back_as_what_is_known(Talks talks) {
    var say = new Move.Say("Round 1 of 5 already?");

    assertThat(world.read(world.describe(talks))).contains(talks.known());
    assertThat(world.read(world.tell(Talks.begun(60), say, talks))).contains(talks.known());
    assertThat(States.of(world).read(States.of(world).write(talks))).isEqualTo(talks);
  }

  @Test
  void other_texts_tell_of_no_talks() {
    assertThat(world.read("The ball is at your feet.")).isEmpty();
  }

  @Test
  void to_accept_is_to_pay_what_the_seller_asks_and_that_is_too_much() {
    Talks begun = Talks.begun(60);
    Talks paid = world.happens(begun, new Move.Accept()).draw(0);

    assertThat(paid.price()).contains(110);
    assertThat(buyer.value(begun, new Move.Accept())).isZero();
    assertThat(Aims.BUYER.goal().constraints().getFirst().isViolatedBy(shown(paid))).isTrue();
    assertThat(world.tell(begun, new Move.Accept(), paid))
        .isEqualTo(
            "You pay what the seller asks.\nRound 1 of 5. The seller's lowest price is one of"
                + " these, each equally likely: 60, 70, 80, 90. The talks are over: the clock is"
                + " yours, for 110.");
  }

  @ParameterizedTest
  @CsvSource({"72, 70", "73, 75", "45, 50", "2000, 100", "-3, 50"})
  void an_offer_between_the_steps_is_refused_with_the_nearest(int price, int nearest) {
    assertThatThrownBy(() -> world.happens(world.initial(1), new Move.Offer(price)))
        .isInstanceOf(IllegalActException.class)
        .hasMessage(
            "An offer must be from 50 to 100 in steps of 5 but was %d; offer %d, for example."
                .formatted(price, nearest));
  }

  @Test
  void talks_that_are_over_cannot_go_on() {
    Talks left = world.happens(world.initial(1), new Move.Walk()).draw(0);

    assertThat(world.legal(left)).isEmpty();
    assertThatThrownBy(() -> world.outcomes(left, new Move.Say("Wait!")))
        .isInstanceOf(IllegalActException.class)
        .hasMessage("The talks are over: you have walked away. Nothing more can be done.");
  }

  @Test
  void talks_outside_their_rounds_do_not_exist() {
    assertThatThrownBy(
            () -> new Talks(Optional.empty(), List.of(60), 6, Optional.empty(), Optional.empty()))
        .hasMessage(
            "Talks are in round 1 to 5 with some price possible, but were in round 6 with [60]");
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "1, 4", "2, 5", "3, 5"})
  void the_simulated_buyer_plays_as_the_planner_does_and_achieves(long seed, int offers) {
    Run run = Negotiation.scenario().play(SimulatedModel.in(world), seed);

    assertThat(run.did(Move.Offer.class))
        .isEqualTo(plan(world.initial(seed)).stream().map(Move.Offer::new).toList())
        .hasSize(offers);
    assertThat(run.outcome()).isInstanceOf(Outcome.Achieved.class);
    assertThat(run.all(Event.Judged.class))
        .extracting(judged -> judged.judgement().basis())
        .containsOnly(Judgement.Basis.SIMULATOR);
  }

  @Test
  void a_collector_who_wears_the_same_tools_pays_at_once() {
    assertThat(new Planner<>(world, new Having()).best(world.initial(1)))
        .isEqualTo(new Move.Accept());
  }

  @Test
  void leaving_a_seller_who_would_have_sold_forecloses_and_is_the_buyers_fault() {
    Judgement judged = judged(60, new Move.Walk());

    assertThat(judged.verdict()).isEqualTo(Verdict.FORECLOSES);
    assertThat(judged.blame()).contains(Judgement.Blame.AGENT);
    assertThat(judged(90, new Move.Walk()).verdict()).isEqualTo(Verdict.ACHIEVES);
    assertThat(judged(60, new Move.Accept()).verdict()).isEqualTo(Verdict.VIOLATES);
  }
}
