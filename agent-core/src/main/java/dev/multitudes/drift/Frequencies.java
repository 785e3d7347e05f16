package dev.multitudes.drift;

import java.util.Arrays;

/**
 * How often each of many features comes. Features are numbers in ascending order, so that adding
 * and comparing two is one walk along both.
 */
final class Frequencies {
  static final Frequencies NONE = of(new long[0], 0);

  private final long[] features;
  private final int[] times;
  private final double norm;

  private Frequencies(long[] features, int[] times, int size) {
    this.features = Arrays.copyOf(features, size);
    this.times = Arrays.copyOf(times, size);
    this.norm = Math.sqrt(dot(this, this));
  }

  /** Counts the first features of an array, which it sorts. */
  static Frequencies of(long[] features, int length) {
    Arrays.sort(features, 0, length);
    int[] times = new int[length];
    int size = 0;
    for (int i = 0; i < length; i++) {
      if (size == 0 || features[size - 1] != features[i]) {
        features[size++] = features[i];
      }
      times[size - 1]++;
    }
    return new Frequencies(features, times, size);
  }

  boolean isEmpty() {
    return features.length == 0;
  }

  /** How many there are, each as often as it comes. */
  int total() {
    return Arrays.stream(times).sum();
  }

  Frequencies plus(Frequencies other) {
    long[] all = new long[features.length + other.features.length];
    int[] sums = new int[all.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < features.length || j < other.features.length) {
      long next = Math.min(feature(i), other.feature(j));
      all[size] = next;
      sums[size] += feature(i) == next ? times[i++] : 0;
      sums[size++] += other.feature(j) == next ? other.times[j++] : 0;
    }
    return new Frequencies(all, sums, size);
  }

  private long feature(int i) {
    return i < features.length ? features[i] : Long.MAX_VALUE;
  }

  /** From 0, nothing in common, to 1, the same shares; 0 if either is empty. */
  double cosine(Frequencies other) {
    return isEmpty() || other.isEmpty() ? 0 : dot(this, other) / (norm * other.norm);
  }

  private static double dot(Frequencies one, Frequencies other) {
    double dot = 0;
    int i = 0;
    int j = 0;
    while (i < one.features.length && j < other.features.length) {
      int order = Long.compare(one.features[i], other.features[j]);
      if (order == 0) {
        dot += (double) one.times[i] * other.times[j];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return dot;
  }
}
