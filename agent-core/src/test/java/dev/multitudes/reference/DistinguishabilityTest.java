package dev.multitudes.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.world.Hallway.Move;
import dev.multitudes.world.Hallway.Spot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may be claimed of decisions in a hallway, before door 2 and behind it. */
class DistinguishabilityTest {
  private static final Spot BEFORE = new Spot(1, 1);
  private static final Spot BEHIND = new Spot(3, 1);
  private final ReferenceGoalHolder<Spot, Move> holder = Walks.holder();
  private final ReferenceGoalHolder<Spot, Move> homeward = holder.rivals().getFirst();

  @Test
  void who_always_does_the_best_is_shown_to_pursue_the_goal_in_the_mirror_too() {
    Claim claim = goal(full(100, 0, 100));

    assertThat(claim.standing()).isEqualTo(Standing.SHOWN);
    assertThat(claim.grounds())
        .startsWith("Its own goal predicts 1.00 bits of each decision, the strongest rival, ")
        .contains("In the mirror directedness is 1.00, at least ", "(n = 100)");
    assertThat(claim.needed()).isEqualTo("Nothing more is needed for this.");
  }

  @Test
  void a_reflex_is_refuted_by_the_mirror() {
    Claim claim = goal(full(100, 100, 0));

    assertThat(claim.standing()).isEqualTo(Standing.REFUTED);
    assertThat(claim.grounds()).contains("In the mirror directedness is -1.00");
    assertThat(claim.needed())
        .endsWith(" Where directedness is not above 0, no number of decisions would show it.");
  }

  @Test
  void one_decision_in_each_state_shows_nothing_and_proves_nothing() {
    List<Claim> claims = full(1, 0, 1).claims();

    assertThat(claims).extracting(Claim::standing).containsOnly(Standing.OPEN);
    assertThat(claims)
        .extracting(claim -> claim.standing().inWords())
        .containsOnly("not shown, which proves nothing");
    assertThat(claims)
        .extracting(claim -> claim.level().title())
        .containsExactly("outcome-equivalent", "choice-equivalent", "goal-attributable");
    assertThat(claims.getFirst().grounds())
        .endsWith("At n = 2, not even all of them could show a rate of at least 80 %.");
    assertThat(claims.getFirst().needed())
        .isEqualTo("At this share about 14 decisions would show it.");
    assertThat(claims.getLast().needed()).contains("If the decisions go on to tell so much, ");
    assertThat(claims.getLast().needed()).contains("If directedness stays 1.00 there, ");
  }

  @Test
  void what_was_not_asked_stays_open() {
    Decisions<Spot, Move> sample = sample(100, 0, 100);

    Claim claim = goal(Distinguishability.of(holder, sample));

    assertThat(claim.standing()).isEqualTo(Standing.OPEN);
    assertThat(claim.grounds())
        .endsWith("It was not asked in a mirrored world. It was not given another goal.");
    assertThat(claim.needed())
        .isEqualTo(
            "Ask in a state and in its mirror too. Give the same persona other goals in the same"
                + " words too.");
  }

  @Test
  void acts_that_a_rival_explains_better_are_not_attributed() {
    var home = new Spot(1, 2);
    Decisions<Spot, Move> backAtOnce = Decisions.in(home, Map.of(Walks.BACK, 100));

    Claim claim = goal(Distinguishability.of(holder, backAtOnce));

    assertThat(claim.standing()).isEqualTo(Standing.REFUTED);
    assertThat(claim.grounds())
        .startsWith(
            "Its own goal predicts 0.00 bits of each decision, the strongest rival, \"Go home to"
                + " door 0.\", 1.00;");
    assertThat(claim.needed())
        .startsWith("If a rival goes on to predict the acts as well, no number of decisions");
  }

  @Test
  void enough_good_decisions_are_outcome_equivalent_and_bad_ones_are_not() {
    assertThat(full(15, 0, 15).claims().getFirst().standing()).isEqualTo(Standing.SHOWN);
    assertThat(full(15, 2, 13).claims().getFirst().standing()).isEqualTo(Standing.SHOWN);
    Claim open = full(15, 3, 12).claims().getFirst();
    assertThat(open.standing()).isEqualTo(Standing.OPEN);
    assertThat(open.grounds())
        .startsWith("27 of 30 decisions lose at most 0.05 against the best act; ")
        .endsWith("At n = 30, 28 show a rate of at least 80 % with 95 % confidence.");
    Claim refuted = full(15, 15, 0).claims().getFirst();
    assertThat(refuted.standing()).isEqualTo(Standing.REFUTED);
    assertThat(refuted.needed()).isEqualTo("At this share no number of decisions would show it.");
  }

  @Test
  void choices_are_equivalent_once_the_upper_bound_is_within_the_margin() {
    var few = full(100, 0, 100).within(.3).claims().get(1);
    var many = full(1000, 0, 1000).within(.1).claims().get(1);
    var never = full(1000, 1000, 0).within(.1).claims().get(1);

    assertThat(few.standing()).isEqualTo(Standing.SHOWN);
    assertThat(many.standing()).isEqualTo(Standing.SHOWN);
    assertThat(never.standing()).isEqualTo(Standing.REFUTED);
    assertThat(never.needed())
        .isEqualTo(
            "The sample itself lies outside the margin, as small ones may; even at variation 0 it"
                + " takes 282 decisions.");
    assertThat(full(10, 0, 10).claims().get(1).needed())
        .startsWith("If the variation stays, ")
        .endsWith(" decisions would show it.");
  }

  @Test
  void acts_follow_a_goal_that_is_exchanged_or_do_not() {
    Decisions<Spot, Move> forward = Decisions.in(BEFORE, Map.of(Walks.FORWARD, 4));
    Decisions<Spot, Move> half = Decisions.in(BEFORE, Map.of(Walks.FORWARD, 2, Walks.BACK, 2));
    var all = Distinguishability.of(holder, forward);

    assertThat(all.swapped(List.of(new Swap<>(homeward, half))).swapSensitivity()).hasValue(.5);
    assertThat(all.swapped(List.of(new Swap<>(homeward, forward))).swapSensitivity()).hasValue(0);
    assertThat(all.swapSensitivity()).isEmpty();
  }

  @Test
  void a_margin_out_of_range_is_refused() {
    assertThatThrownBy(() -> full(1, 0, 1).within(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The margin must be above 0 and below 1 but was 1.0");
    assertThatThrownBy(() -> full(1, 0, 1).beta(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("beta must be a number of at least 0 but was NaN");
  }

  private Distinguishability<Spot, Move> full(int before, int wrong, int behind) {
    Decisions<Spot, Move> swapped = Decisions.in(BEFORE, Map.of(Walks.BACK, before));
    return Distinguishability.of(holder, sample(before, wrong, behind))
        .beta(20)
        .mirrored(Map.of(BEFORE, BEHIND))
        .swapped(List.of(new Swap<>(homeward, swapped)));
  }

  /** Forward before the door; behind it wrongly forward, or back. */
  private static Decisions<Spot, Move> sample(int before, int wrong, int behind) {
    return Decisions.in(BEFORE, Map.of(Walks.FORWARD, before))
        .and(Decisions.in(BEHIND, Map.of(Walks.FORWARD, wrong, Walks.BACK, behind)));
  }

  private static Claim goal(Distinguishability<Spot, Move> report) {
    return report.claims().getLast();
  }
}
