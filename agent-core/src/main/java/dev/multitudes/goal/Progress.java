package dev.multitudes.goal;

/**
 * How near the goal was before an act and is after it, by the source that the judgement names.
 * Differences add up over a run, so nothing is gained by going to and fro (Ng, Harada and Russell
 * 1999).
 *
 * @param before nearness (potential) from 0 to 1, where 1 is the goal
 * @param after the same, after the act
 */
public record Progress(double before, double after) {

  /** Checks the ranges. */
  public Progress {
    requireShare("before", before);
    requireShare("after", after);
  }

  private static void requireShare(String which, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "Progress %s must be from 0 to 1 but was %s".formatted(which, value));
    }
  }

  /** How much nearer the goal the act came; negative if it led away. */
  public double gain() {
    return after - before;
  }

  /**
   * The gain as a score from -1 to 1: {@code urgency after - before}. Of a run's scores, each
   * discounted by the urgency once for each act before it, only the last and the first nearness are
   * left in the sum, so no loop earns anything.
   *
   * @param urgency what being there an act later is worth, above 0, up to 1
   */
  public double score(double urgency) {
    return urgency * after - before;
  }
}
