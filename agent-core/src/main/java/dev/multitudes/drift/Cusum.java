package dev.multitudes.drift;

import java.util.List;
import java.util.OptionalInt;

/**
 * Notices a lasting shift in one direction that is too small to be seen in a single value: {@code
 * C_t = max(0, C_{t-1} + z_t - k)}, with an alarm while {@code C_t > h} (Page, Continuous
 * inspection schemes, Biometrika 1954).
 *
 * <p>Each z is a value in deviations towards the bad, from {@link Baseline}. What k forgives on
 * every turn is half the shift that is to be found; with k = .5 and h = 4 that is a shift of one
 * deviation. For independent normal values a false alarm then comes once in about 170 turns; values
 * that follow one another, such as those of a sliding window, raise it sooner.
 *
 * @param k deviations forgiven on every turn; at least 0
 * @param h deviations gathered, above which there is an alarm; above 0
 * @param sum deviations gathered so far; at least 0
 */
public record Cusum(double k, double h, double sum) {

  /** Nothing gathered yet, with k = .5 and h = 4. */
  public static final Cusum STANDARD = new Cusum(.5, 4, 0);

  /** Checks the numbers. */
  public Cusum {
    if (!(k >= 0 && h > 0 && sum >= 0)) {
      throw new IllegalArgumentException(
          "A CUSUM needs k >= 0, h > 0 and a sum >= 0 but has k = %s, h = %s and sum = %s"
              .formatted(k, h, sum));
    }
  }

  /** One turn later. */
  public Cusum plus(double z) {
    return new Cusum(k, h, Math.max(0, sum + z - k));
  }

  /** Whether more was gathered than h. */
  public boolean isAlarm() {
    return sum > h;
  }

  /**
   * The first turn with an alarm.
   *
   * @param deviations one for each turn
   * @return counted from 1; empty if there is none
   */
  public OptionalInt firstAlarm(List<Double> deviations) {
    Cusum now = this;
    for (int turn = 1; turn <= deviations.size(); turn++) {
      now = now.plus(deviations.get(turn - 1));
      if (now.isAlarm()) {
        return OptionalInt.of(turn);
      }
    }
    return OptionalInt.empty();
  }
}
