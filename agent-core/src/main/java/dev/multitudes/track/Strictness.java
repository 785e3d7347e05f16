package dev.multitudes.track;

import java.util.List;

/**
 * How strictly somebody follows a goal: an inverse temperature per unit of utility, or several that
 * are equally probable.
 *
 * @param betas each a number of at least 0; 0 is blind chance
 */
record Strictness(List<Double> betas) {

  /** From a beginner, who often errs, to somebody who hardly ever does. */
  static final Strictness UNKNOWN = new Strictness(List.of(1., 2., 4., 8., 16.));

  Strictness {
    betas = List.copyOf(betas);
    for (double beta : betas) {
      if (!(beta >= 0) || Double.isInfinite(beta)) {
        throw new IllegalArgumentException("beta must be a number of at least 0 but was " + beta);
      }
    }
  }

  static Strictness of(double beta) {
    return new Strictness(List.of(beta));
  }

  Strictness halved() {
    return new Strictness(betas.stream().map(beta -> beta / 2).toList());
  }

  /** The logarithm of the probability of these choices, averaged over the betas. */
  double log(List<Choice> choices) {
    List<Double> logs =
        betas.stream()
            .map(beta -> choices.stream().mapToDouble(choice -> choice.log(beta)).sum())
            .toList();
    double largest = logs.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double mean = logs.stream().mapToDouble(log -> Math.exp(log - largest)).average().orElse(1);
    return largest + Math.log(mean);
  }
}
