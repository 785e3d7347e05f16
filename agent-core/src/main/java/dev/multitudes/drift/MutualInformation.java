package dev.multitudes.drift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How much one thing tells about another: what a persona does about who it is.
 *
 * <p>{@code sum p(x,y) log2(p(x,y) / (p(x) p(y)))} over the pairs seen. A few pairs always seem to
 * tell something, so it comes with a permutation test: how often pairs that were shuffled tell as
 * much.
 *
 * @param bits at least 0; at most the entropy of either
 * @param p {@code (1 + shuffles that tell as much) / (1 + shuffles)}, in (0, 1]
 */
public record MutualInformation(double bits, double p) {
  // Sums in another order differ in the last digits; such a shuffle tells as much.
  private static final double SAME = 1e-12;

  /**
   * Between two lists of equal length.
   *
   * @param ones such as the persona of each trial
   * @param others such as the act of each trial
   * @param shuffles how many permutations, such as 999
   * @param seed of the permutations: the same seed gives the same p
   */
  public static MutualInformation between(
      List<String> ones, List<String> others, int shuffles, long seed) {
    if (ones.size() != others.size() || ones.isEmpty() || shuffles < 1) {
      throw new IllegalArgumentException(
          "Mutual information needs pairs and at least 1 shuffle, but there are %d and %d values and %d shuffles"
              .formatted(ones.size(), others.size(), shuffles));
    }
    double bits = bits(ones, others);
    var shuffled = new ArrayList<>(others);
    var chance = new SplittableRandom(seed);
    int asMuch = 0;
    for (int i = 0; i < shuffles; i++) {
      shuffle(shuffled, chance);
      asMuch += bits(ones, shuffled) >= bits - SAME ? 1 : 0;
    }
    return new MutualInformation(bits, (1. + asMuch) / (1 + shuffles));
  }

  private static double bits(List<String> ones, List<String> others) {
    Map<String, Integer> one = new HashMap<>();
    Map<String, Integer> other = new HashMap<>();
    Map<List<String>, Integer> both = new HashMap<>();
    for (int i = 0; i < ones.size(); i++) {
      one.merge(ones.get(i), 1, Integer::sum);
      other.merge(others.get(i), 1, Integer::sum);
      both.merge(List.of(ones.get(i), others.get(i)), 1, Integer::sum);
    }
    double n = ones.size();
    return Math.max(0, (nats(one, n) + nats(other, n) - nats(both, n)) / Math.log(2));
  }

  private static double nats(Map<?, Integer> counts, double n) {
    return counts.values().stream().mapToDouble(c -> -c / n * Math.log(c / n)).sum();
  }

  /** Fisher and Yates. */
  private static void shuffle(List<String> values, SplittableRandom chance) {
    for (int i = values.size() - 1; i > 0; i--) {
      int j = chance.nextInt(i + 1);
      values.set(i, values.set(j, values.get(i)));
    }
  }
}
