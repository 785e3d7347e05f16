package dev.multitudes.testing.statistics;

/**
 * What trials came to so far.
 *
 * @param successes how many reached the goal, from 0
 * @param failures how many did not, from 0
 */
public record Tally(int successes, int failures) {

  /** No trial yet. */
  public static final Tally NONE = new Tally(0, 0);

  /** Checks the counts. */
  public Tally {
    if (successes < 0 || failures < 0) {
      throw new IllegalArgumentException(
          "Successes and failures must be at least 0 but were %d and %d"
              .formatted(successes, failures));
    }
  }

  /** How many trials there were. */
  public int trials() {
    return successes + failures;
  }

  /** With one more success. */
  public Tally success() {
    return new Tally(successes + 1, failures);
  }

  /** With one more failure. */
  public Tally failure() {
    return new Tally(successes, failures + 1);
  }

  /** Successes counted as failures, and failures as successes. */
  @SuppressWarnings("ArgumentSelectionDefectChecker") // turning them is the point
  Tally turned() {
    return new Tally(failures, successes);
  }

  /** Both together. */
  public Tally plus(Tally more) {
    return new Tally(successes + more.successes, failures + more.failures);
  }
}
