package dev.multitudes.testing.statistics;

import java.util.List;

/**
 * A mean over trials that begin in a few states: trials of one state resemble each other, so more
 * states tell more than more trials (Miller 2024).
 *
 * @param mean over all trials
 * @param naive standard error as if all trials were independent, {@code sqrt(mean (1 - mean) / n)}
 * @param clustered standard error by states, {@code sqrt(sum_g (sum_i (x_gi - mean))^2) / n}
 */
public record Clustered(double mean, double naive, double clustered) {

  /**
   * Of trials by state.
   *
   * @param states what the trials of each state came to; at least one trial in all
   */
  public static Clustered of(List<Tally> states) {
    Tally all = states.stream().reduce(Tally.NONE, Tally::plus);
    if (all.trials() == 0) {
      throw new IllegalArgumentException("There is no trial to take a mean of");
    }
    double n = all.trials();
    double mean = all.successes() / n;
    double squares = 0;
    for (Tally state : states) {
      double apart = state.successes() - state.trials() * mean;
      squares += apart * apart;
    }
    return new Clustered(mean, Math.sqrt(mean * (1 - mean) / n), Math.sqrt(squares) / n);
  }

  /** By how much the states widen the variance; 1 if they do not, and if nothing varies. */
  public double designEffect() {
    return naive == 0 ? 1 : (clustered / naive) * (clustered / naive);
  }
}
