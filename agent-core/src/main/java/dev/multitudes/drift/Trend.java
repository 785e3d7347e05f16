package dev.multitudes.drift;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How fast a measure moves over a run, little disturbed by a few odd turns. It compares all pairs
 * of turns, so it is meant for runs of up to a few thousand.
 *
 * @param slope by turn: the median of the slopes between all pairs of turns (Theil 1950, Sen 1968)
 * @param sign the sign test of it: each turn of the first half against its counterpart in the
 *     second (Cox and Stuart 1955); {@code up} counts those that rose. A middle turn is left out
 */
public record Trend(double slope, SignTest sign) {

  /**
   * The trend of a measure.
   *
   * @param values one for each turn; at least 2
   */
  public static Trend of(List<Double> values) {
    if (values.size() < 2) {
      throw new IllegalArgumentException(
          "A trend needs at least 2 turns but there are only " + values);
    }
    return new Trend(medianSlope(values), halves(values));
  }

  private static double medianSlope(List<Double> values) {
    int n = values.size();
    double[] slopes =
        IntStream.range(0, n)
            .boxed()
            .flatMapToDouble(
                i ->
                    IntStream.range(i + 1, n)
                        .mapToDouble(j -> (values.get(j) - values.get(i)) / (j - i)))
            .sorted()
            .toArray();
    int middle = slopes.length / 2;
    return slopes.length % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
  }

  private static SignTest halves(List<Double> values) {
    int half = values.size() / 2;
    int second = values.size() - half;
    int up = 0;
    int down = 0;
    for (int i = 0; i < half; i++) {
      int sign = Double.compare(values.get(second + i), values.get(i));
      up += sign > 0 ? 1 : 0;
      down += sign < 0 ? 1 : 0;
    }
    return new SignTest(up, down);
  }
}
