package dev.multitudes.reference;

import dev.multitudes.drift.Counts;

/**
 * Where the true total variation lies, given that of a sample: within {@code 1/2 sqrt(2 ln((2^K -
 * 2) / risk) / n)} of it (Weissman et al. 2003). Over a panel K counts each act in each state,
 * since by Hoeffding's inequality the decisions need only be independent.
 *
 * @param variation of the sample, from 0 to 1
 * @param kinds K, how many things could be done
 * @param n the size of the sample
 * @param risk of being wrong, such as .05
 */
public record VariationBound(double variation, int kinds, int n, double risk) {

  /** How far the sample may be off. */
  public double halfWidth() {
    return Counts.doubt(kinds, n, risk);
  }

  /** The upper bound. */
  public double atMost() {
    return Math.min(1, variation + halfWidth());
  }

  /** The lower bound. */
  public double atLeast() {
    return Math.max(0, variation - halfWidth());
  }

  /**
   * How large a sample it takes until the upper bound is no more than the margin, if its variation
   * stays; infinite if no sample does.
   */
  public double needed(double margin) {
    double one = Counts.doubt(kinds, 1, risk);
    return variation < margin
        ? Math.ceil(Math.pow(one / (margin - variation), 2))
        : Double.POSITIVE_INFINITY;
  }
}
