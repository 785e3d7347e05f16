package dev.multitudes.world;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long two goals look the same from outside: for how many steps somebody who has the one and
 * somebody who has the other may do the same, both acting optimally. Worst-case distinctiveness
 * (Keren, Gal and Karpas 2014), here along any outcome that an act may have.
 *
 * <p>Where one of the two is settled there is nothing more to share. It remembers what it has
 * worked out, and belongs to one thread.
 *
 * @param <S> a state of the world
 * @param <A> an act in it
 */
public final class Distinctiveness<S extends Record, A> {
  // Of two sums in another order; both are on the scale of a utility.
  private static final double TIE = 1e-9;

  private final World<S, A> world;
  private final Aim<S> one;
  private final Aim<S> other;
  private final Planner<S, A> forOne;
  private final Planner<S, A> forOther;
  private final Map<Within<S>, Integer> known = new HashMap<>();

  private Distinctiveness(World<S, A> world, Aim<S> one, Aim<S> other) {
    this.world = world;
    this.one = one;
    this.other = other;
    this.forOne = new Planner<>(world, one.utility());
    this.forOther = new Planner<>(world, other.utility());
  }

  private record Within<S>(S state, int steps) {}

  /** Of these two aims in this world. */
  public static <S extends Record, A> Distinctiveness<S, A> between(
      World<S, A> world, Aim<S> one, Aim<S> other) {
    return new Distinctiveness<>(world, one, other);
  }

  /**
   * The largest number of optimal acts that both may share from here on.
   *
   * @param horizon how many steps are looked at, from 0
   * @return from 0, the first act tells them apart, to the horizon
   */
  public int wcd(S state, int horizon) {
    if (horizon <= 0 || isSettled(state)) {
      return 0;
    }
    var within = new Within<>(state, horizon);
    Integer remembered = known.get(within);
    if (remembered != null) {
      return remembered;
    }
    int longest =
        shared(state).stream().mapToInt(act -> 1 + after(state, act, horizon - 1)).max().orElse(0);
    known.put(within, longest);
    return longest;
  }

  private boolean isSettled(S state) {
    return one.utility().worth(state).isPresent() || other.utility().worth(state).isPresent();
  }

  /** The acts that are best for both. */
  private List<A> shared(S state) {
    return world.legal(state).stream()
        .filter(act -> isBest(forOne, state, act) && isBest(forOther, state, act))
        .toList();
  }

  private boolean isBest(Planner<S, A> planner, S state, A act) {
    return planner.value(state, act) >= planner.value(state) - TIE;
  }

  private int after(S state, A act, int horizon) {
    return world.outcomes(state, act).cases().stream()
        .filter(one -> one.probability() > 0)
        .mapToInt(one -> wcd(one.value(), horizon))
        .max()
        .orElse(0);
  }

  /** What to say of a test that begins here, if acts need not tell the two apart in it. */
  public Optional<String> warning(S state, int horizon) {
    return wcd(state, horizon) < horizon
        ? Optional.empty()
        : Optional.of(
            "Within %d steps from here, \"%s\" and \"%s\" may call for the same acts: such a test cannot tell which of them somebody has. Begin elsewhere, or allow more steps."
                .formatted(horizon, one.goal().statement(), other.goal().statement()));
  }

  /**
   * The state in which acts tell the two apart soonest; of equals the first.
   *
   * @param states to choose from
   */
  public Optional<S> probe(List<S> states, int horizon) {
    return states.stream().min(Comparator.comparingInt(state -> wcd(state, horizon)));
  }
}
