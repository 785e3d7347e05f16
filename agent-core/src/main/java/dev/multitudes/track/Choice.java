package dev.multitudes.track;

import java.util.List;

/**
 * An act that was chosen among others, in numbers.
 *
 * @param values what each act that could be chosen is worth to somebody
 * @param chosen which of them was
 */
record Choice(List<Double> values, int chosen) {

  Choice {
    values = List.copyOf(values);
  }

  /**
   * The logarithm of the probability that somebody chooses so who follows these values this
   * strictly: softmax of beta times the values.
   */
  double log(double beta) {
    double best = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double sum = values.stream().mapToDouble(value -> Math.exp(beta * (value - best))).sum();
    return beta * (values.get(chosen) - best) - Math.log(sum);
  }
}
