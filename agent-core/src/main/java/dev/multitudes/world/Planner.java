package dev.multitudes.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The reference agent: it really has the goal, knows the world and looks ahead to the end
 * (expectimax). What it computes is exact.
 *
 * <p>V(s) is the worth of a settled state, otherwise the largest Q(s, a) over the legal acts; Q(s,
 * a) is the mean over the outcomes s' of the worth of a settled s', otherwise of the discounted
 * V(s').
 *
 * <p>It looks ahead until the play is over, or one act where the utility gives an estimate. So a
 * world's plays must end: an act among the legal ones that changes nothing is looked into for ever.
 *
 * <p>Values are remembered for as long as the planner lives; a planner belongs to one thread.
 *
 * @param <S> a state
 * @param <A> an act
 */
public final class Planner<S extends Record, A> {
  private final World<S, A> world;
  private final Utility<S> utility;
  private final Map<S, Double> values = new HashMap<>();

  /** A planner that wants what the utility says. */
  public Planner(World<S, A> world, Utility<S> utility) {
    this.world = world;
    this.utility = utility;
  }

  /**
   * The value of a state under best play.
   *
   * @throws IllegalStateException if the state is neither settled nor has a legal act
   */
  public double value(S state) {
    Double known = values.get(state);
    if (known != null) {
      return known;
    }
    OptionalDouble worth = utility.worth(state);
    double value =
        worth.isPresent() ? worth.getAsDouble() : bestOf(state, world.legal(state)).value();
    values.put(state, value);
    return value;
  }

  /** The value of an act, then best play. */
  public double value(S state, A act) {
    return world.outcomes(state, act).expected(after -> valueAfter(state, after));
  }

  /**
   * What it is worth, in the state before, that the state after has come: discounted by the step.
   */
  public double valueAfter(S before, S after) {
    OptionalDouble settled = utility.worth(after);
    if (settled.isPresent()) {
      return settled.getAsDouble();
    }
    OptionalDouble estimate = utility.estimate(after);
    return utility.discount(before, after)
        * (estimate.isPresent() ? estimate.getAsDouble() : value(after));
  }

  /** The best act; of equals the first. */
  public A best(S state) {
    return best(state, world.legal(state));
  }

  /** The best of these acts; of equals the first. */
  public A best(S state, List<A> among) {
    return bestOf(state, among).act();
  }

  private Valued<A> bestOf(S state, List<A> among) {
    return valued(state, among).stream()
        .reduce((best, next) -> next.value > best.value ? next : best)
        .orElseThrow(() -> new IllegalStateException("There is no act to choose from in " + state));
  }

  /** The legal acts with their values, the best first. */
  public List<Valued<A>> ranking(S state) {
    var ranking = new ArrayList<>(valued(state, world.legal(state)));
    ranking.sort(Comparator.comparingDouble((Valued<A> act) -> act.value).reversed());
    return ranking;
  }

  private List<Valued<A>> valued(S state, List<A> acts) {
    return acts.stream().map(act -> new Valued<>(act, value(state, act))).toList();
  }

  /** What an act at random is worth, and how far the acts lie apart. */
  public Baseline baseline(S state) {
    var statistics =
        world.baseline(state).stream().mapToDouble(act -> value(state, act)).summaryStatistics();
    return new Baseline(statistics.getAverage(), statistics.getMin(), statistics.getMax());
  }

  /**
   * The probability with which someone who wants this, but not perfectly, does each of the
   * baseline's acts: softmax of beta times Q.
   *
   * @param beta inverse temperature per unit of utility, at least 0; 0 is blind chance
   */
  public Map<A, Double> soft(S state, double beta) {
    var acts = valued(state, world.baseline(state));
    double largest = acts.stream().mapToDouble(Valued::value).max().orElse(0);
    var weights = new LinkedHashMap<A, Double>();
    double total = 0;
    for (Valued<A> act : acts) {
      double weight = Math.exp(beta * (act.value - largest));
      weights.put(act.act, weight);
      total += weight;
    }
    double sum = total;
    weights.replaceAll((act, weight) -> weight / sum);
    return weights;
  }

  /** An act with its value. */
  public record Valued<A>(A act, double value) {}

  /**
   * The values of the baseline's acts in one state.
   *
   * @param mean what an act at random is worth
   * @param least the smallest
   * @param largest the largest
   */
  public record Baseline(double mean, double least, double largest) {

    /** How much is at stake: the largest value less the smallest. */
    public double stakes() {
      return largest - least;
    }
  }
}
