package dev.multitudes.track;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How far an inferrer's probabilities can be believed: in a hundred cases of which it says .7,
 * seventy should be so. All of it is about the most probable hypothesis, a goal or none.
 *
 * @param cases inferences beside the truth, at least one
 */
public record Reliability(List<Graded> cases) {
  private static final int BINS = 10;
  // A hypothesis that was ruled out and is true must not weigh infinitely.
  private static final double LEAST = 1e-12;

  /** Copies the cases. */
  public Reliability {
    cases = List.copyOf(cases);
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("There is no case to measure by; label at least one");
    }
  }

  /**
   * Cases of about the same confidence.
   *
   * @param low the least confidence, included
   * @param high the largest; included in the last bin only
   * @param cases how many
   * @param confidence their mean confidence; 0 without cases
   * @param accuracy the share of them that is right; 0 without cases
   */
  public record Bin(double low, double high, int cases, double confidence, double accuracy) {}

  /** The ten tenths of confidence. */
  public List<Bin> bins() {
    return IntStream.range(0, BINS).mapToObj(this::bin).toList();
  }

  private Bin bin(int place) {
    List<Graded> inside = cases.stream().filter(one -> place(one) == place).toList();
    return new Bin(
        (double) place / BINS,
        (place + 1.) / BINS,
        inside.size(),
        inside.stream().mapToDouble(Graded::confidence).average().orElse(0),
        inside.stream().mapToDouble(Reliability::right).average().orElse(0));
  }

  private static int place(Graded one) {
    return Math.min(BINS - 1, (int) (one.confidence() * BINS));
  }

  private static double right(Graded one) {
    return one.isRight() ? 1 : 0;
  }

  /** The share of cases whose most probable hypothesis is the truth. */
  public double accuracy() {
    return cases.stream().mapToDouble(Reliability::right).average().orElse(0);
  }

  /** The mean of {@code (confidence - right)^2}, from 0, the best, to 1 (Brier 1950). */
  public double brier() {
    return cases.stream()
        .mapToDouble(one -> Math.pow(one.confidence() - right(one), 2))
        .average()
        .orElse(0);
  }

  /**
   * The expected calibration error: how far confidence and accuracy of a bin lie apart, averaged
   * over the cases; from 0, the best, to 1 (Naeini et al. 2015).
   */
  public double calibrationError() {
    return bins().stream()
        .mapToDouble(bin -> bin.cases * Math.abs(bin.confidence - bin.accuracy) / cases.size())
        .sum();
  }

  /** The mean of minus the natural logarithm of the truth's probability; 0 is the best. */
  public double logLoss() {
    return cases.stream()
        .mapToDouble(one -> -Math.log(Math.max(LEAST, one.ofTruth())))
        .average()
        .orElse(0);
  }

  /** The same if all had been as sure as this temperature makes them. */
  public Reliability tempered(double temperature) {
    return new Reliability(cases.stream().map(one -> one.tempered(temperature)).toList());
  }
}
