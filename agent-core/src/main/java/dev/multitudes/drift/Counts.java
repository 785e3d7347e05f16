package dev.multitudes.drift;

import static java.util.Collections.unmodifiableMap;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often each of several things happened: acts by name, or personas by who answered.
 *
 * @param times by name, each at least 0, all together at least 1
 */
public record Counts(Map<String, Integer> times) {

  private static final double CONFIDENCE = .95;

  /** Copies the map in the order of names. */
  public Counts {
    times = unmodifiableMap(new TreeMap<>(times));
    int total = times.values().stream().mapToInt(Integer::intValue).sum();
    if (total < 1 || times.values().stream().anyMatch(n -> n < 0)) {
      throw new IllegalArgumentException(
          "Counts must be at least 0 and together at least 1 but were " + times);
    }
  }

  /** Counts equal names. */
  public static Counts of(Collection<String> names) {
    var times = new TreeMap<String, Integer>();
    names.forEach(name -> times.merge(name, 1, Integer::sum));
    return new Counts(times);
  }

  /** All together. */
  public int total() {
    return times.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The share of one; 0 of all if it never happened. Each interval stands for itself alone. */
  public Share share(String name) {
    return new Share(times.getOrDefault(name, 0), total());
  }

  /**
   * The total variation between the two, {@code 1/2 sum |p - q|}: from 0, the same shares, to 1,
   * nothing in common.
   */
  public double variation(Counts other) {
    return names(other).stream()
            .mapToDouble(name -> Math.abs(share(name).value() - other.share(name).value()))
            .sum()
        / 2;
  }

  /**
   * Below what the variation lies with 95 % confidence: that of the samples plus {@link #doubt(int,
   * int, double)} of each, at half the risk. Wide: with four kinds of act a residue below .1 takes
   * thousands of acts on each side.
   */
  public double variationAtMost(Counts other) {
    int kinds = names(other).size();
    double risk = (1 - CONFIDENCE) / 2;
    double doubt = doubt(kinds, total(), risk) + doubt(kinds, other.total(), risk);
    return Math.min(1, variation(other) + doubt);
  }

  /**
   * How far, in total variation, a sample lies at most from what it is drawn from: {@code 1/2
   * sqrt(2 ln((2^K - 2) / risk) / n)} (Weissman et al. 2003).
   *
   * @param kinds K, how many things can happen; with less than 2 there is no doubt
   * @param n the size of the sample
   * @param risk of being wrong, such as .05
   */
  public static double doubt(int kinds, int n, double risk) {
    return kinds < 2 ? 0 : Math.sqrt(2 * Math.log((Math.pow(2, kinds) - 2) / risk) / n) / 2;
  }

  private TreeSet<String> names(Counts other) {
    var names = new TreeSet<>(times.keySet());
    names.addAll(other.times.keySet());
    return names;
  }
}
