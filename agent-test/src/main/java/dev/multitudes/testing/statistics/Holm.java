package dev.multitudes.testing.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many tests in one build: each p-value raised so that all together err no more often (Holm 1979).
 */
public final class Holm {

  /**
   * The adjusted p-values, in the order given.
   *
   * @param p each from 0 to 1
   */
  public static List<Double> adjusted(List<Double> p) {
    p.forEach(Holm::requireProbability);
    List<Integer> order =
        IntStream.range(0, p.size()).boxed().sorted(Comparator.comparing(p::get)).toList();
    var adjusted = new ArrayList<>(p);
    double largest = 0;
    for (int rank = 0; rank < order.size(); rank++) {
      largest = Math.max(largest, Math.min(1, (p.size() - rank) * p.get(order.get(rank))));
      adjusted.set(order.get(rank), largest);
    }
    return List.copyOf(adjusted);
  }

  private static void requireProbability(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("A p-value must be from 0 to 1 but was " + p);
    }
  }

  /** How probable at least one false alarm is in m independent tests of error alpha. */
  public static double familyError(double alpha, int m) {
    return 1 - Math.pow(1 - alpha, m);
  }

  /** The evidence that each of m tests needs, so that all together err no more than alpha. */
  public static double evidenceNeeded(double alpha, int m) {
    return m / alpha;
  }

  private Holm() {}
}
