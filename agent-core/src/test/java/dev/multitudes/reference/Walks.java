package dev.multitudes.reference;

import dev.multitudes.world.Aim;
import dev.multitudes.world.Hallway;
import dev.multitudes.world.Hallway.Move;
import dev.multitudes.world.Hallway.Spot;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Decisions in a hallway in which one can go forward or back. */
final class Walks {
  static final Hallway HALLWAY = new Hallway();
  static final Aim<Spot> TO_TWO = HALLWAY.aims().getFirst();
  static final Move FORWARD = new Hallway.Forward();
  static final Move BACK = new Hallway.Back();

  static ReferenceGoalHolder<Spot, Move> holder() {
    return ReferenceGoalHolder.in(HALLWAY, TO_TWO);
  }

  /** In one to six states, some of each act. */
  static Arbitrary<Decisions<Spot, Move>> any() {
    return one().list().ofMinSize(1).ofMaxSize(6).map(Walks::together);
  }

  /** In the same states, twice. */
  static Arbitrary<List<Decisions<Spot, Move>>> pairs() {
    return Combinators.combine(counts(), counts(), spots())
        .as((some, others, spot) -> List.of(Decisions.in(spot, some), Decisions.in(spot, others)));
  }

  private static Decisions<Spot, Move> together(List<Decisions<Spot, Move>> parts) {
    return parts.stream().reduce(Decisions::and).orElseThrow();
  }

  private static Arbitrary<Decisions<Spot, Move>> one() {
    return Combinators.combine(spots(), counts()).as(Decisions::in);
  }

  private static Arbitrary<Spot> spots() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3), Arbitraries.integers().between(1, 3))
        .as(Spot::new);
  }

  private static Arbitrary<Map<Move, Integer>> counts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 30), Arbitraries.integers().between(0, 30))
        .filter((forward, back) -> forward + back > 0)
        .as((forward, back) -> Map.of(FORWARD, forward, BACK, back));
  }

  private Walks() {}
}
