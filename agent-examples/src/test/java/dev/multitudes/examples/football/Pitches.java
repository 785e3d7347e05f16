package dev.multitudes.examples.football;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random pitches, their places given in whole centimetres. */
final class Pitches {

  static Arbitrary<Pitch> any() {
    return Combinators.combine(
            spots(), keepers(), mates(), spots().list().ofMaxSize(4), ticks(), endings(), passes())
        .as(
            (ball, keeper, mates, defenders, ticks, ending, passes) ->
                new Pitch(ball, keeper, mates, defenders, ticks, ending, passes, ""));
  }

  private static Arbitrary<Double> metres(int most) {
    return Arbitraries.integers().between(-100 * most, 100 * most).map(cm -> cm / 100.);
  }

  private static Arbitrary<Spot> spots() {
    return Combinators.combine(metres(30), metres(40)).as(Spot::new);
  }

  private static Arbitrary<Keeper> keepers() {
    return metres(4).list().ofMinSize(1).ofMaxSize(3).map(Keeper::new);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of("mia", "lee", "none", "zoé", "i\u0307lkay", "k2", "ball");
  }

  private static Arbitrary<List<Mate>> mates() {
    return Combinators.combine(names(), spots()).as(Mate::new).list().ofMaxSize(3);
  }

  private static Arbitrary<Integer> ticks() {
    return Arbitraries.integers().between(1, 5);
  }

  private static Arbitrary<Optional<Ending>> endings() {
    return Arbitraries.of(Ending.class).optional();
  }

  private static Arbitrary<List<String>> passes() {
    return names().list().ofMaxSize(2);
  }

  private Pitches() {}
}
