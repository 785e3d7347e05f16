package dev.multitudes.reference;

import static java.util.Collections.unmodifiableMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the acts of one state are worth to somebody, in the order of the world's baseline.
 *
 * @param byAct Q of each act; at least one
 */
record Values<A>(Map<A, Double> byAct) {
  // Sums of the same terms in another order, as in a mirrored state, differ by some 1e-16.
  private static final double TIE = 1e-9;

  Values {
    byAct = unmodifiableMap(new LinkedHashMap<>(byAct));
  }

  double best() {
    return byAct.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  double mean() {
    return byAct.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /** The largest value less the smallest. */
  double stakes() {
    return best() - byAct.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  int count() {
    return byAct.size();
  }

  /**
   * The value of an act.
   *
   * @throws IllegalArgumentException if it is not among the acts that are compared
   */
  double of(A act) {
    Double value = byAct.get(act);
    if (value == null) {
      throw new IllegalArgumentException(
          "%s is not among the acts that are compared here; there are %s."
              .formatted(act, byAct.keySet()));
    }
    return value;
  }

  boolean isOptimal(A act) {
    return of(act) >= best() - TIE;
  }

  List<A> optimal() {
    return byAct.keySet().stream().filter(this::isOptimal).toList();
  }

  boolean sharesOptimumWith(Values<A> other) {
    var shared = new ArrayList<>(optimal());
    shared.retainAll(other.optimal());
    return !shared.isEmpty();
  }

  /**
   * By how many bits {@code softmax(beta Q)} predicts an act better than blind chance: {@code
   * log2(pi(a) |A|)}. Logarithms throughout, so that a large beta does not underflow.
   */
  double bits(A act, double beta) {
    double nats = beta * (of(act) - best()) - Math.log(weight(beta)) + Math.log(count());
    return nats / Math.log(2);
  }

  /** The mean value under {@code softmax(beta Q)}. */
  double softMean(double beta) {
    double sum = byAct.values().stream().mapToDouble(q -> q * Math.exp(beta * (q - best()))).sum();
    return sum / weight(beta);
  }

  private double weight(double beta) {
    return byAct.values().stream().mapToDouble(q -> Math.exp(beta * (q - best()))).sum();
  }
}
