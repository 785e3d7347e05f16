package dev.multitudes.reference;

import dev.multitudes.world.Chances;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * How far two policies lie apart, as the mean over a panel of states.
 *
 * @param variation total variation, {@code 1/2 sum |p - q|}: from 0, the same, to 1, no act in
 *     common
 * @param jensenShannon in nats, from 0 to ln 2 (Lin 1991)
 */
public record Divergence(double variation, double jensenShannon) {

  /** Between two policies; which is named first does not matter. */
  public static <S, A> Divergence between(Policy<S, A> one, Policy<S, A> other, Chances<S> panel) {
    return new Divergence(
        panel.expected(state -> variation(shares(one, state), shares(other, state))),
        panel.expected(state -> jensenShannon(shares(one, state), shares(other, state))));
  }

  /**
   * The accuracy of the best possible guesser who sees one act, of whom it may be from either
   * equally probably: from 1/2 to 1.
   */
  public double bayesAccuracy() {
    return (1 + variation) / 2;
  }

  private static <S, A> Map<A, Double> shares(Policy<S, A> policy, S state) {
    var shares = new HashMap<A, Double>();
    policy
        .chances(state)
        .cases()
        .forEach(one -> shares.merge(one.value(), one.probability(), Double::sum));
    return shares;
  }

  private static <A> double variation(Map<A, Double> p, Map<A, Double> q) {
    var acts = new HashSet<>(p.keySet());
    acts.addAll(q.keySet());
    double sum =
        acts.stream()
            .mapToDouble(act -> Math.abs(p.getOrDefault(act, 0.) - q.getOrDefault(act, 0.)))
            .sum();
    return Math.min(1, sum / 2);
  }

  private static <A> double jensenShannon(Map<A, Double> p, Map<A, Double> q) {
    return Math.clamp((fromMiddle(p, q) + fromMiddle(q, p)) / 2, 0, Math.log(2));
  }

  /** The relative entropy of p to the middle between p and q. */
  private static <A> double fromMiddle(Map<A, Double> p, Map<A, Double> q) {
    return p.entrySet().stream()
        .filter(one -> one.getValue() > 0)
        .mapToDouble(
            one -> {
              double share = one.getValue();
              return share * Math.log(2 * share / (share + q.getOrDefault(one.getKey(), 0.)));
            })
        .sum();
  }
}
