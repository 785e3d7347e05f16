package dev.multitudes.goal;

/**
 * How long a goal may be pursued: after so many acts without reaching it, it is lost.
 *
 * @param acts calls that ran and things said, at least 1
 */
public record Horizon(int acts) {

  /** Until something else ends the run. */
  public static final Horizon OPEN = new Horizon(Integer.MAX_VALUE);

  /** Checks the range. */
  public Horizon {
    if (acts < 1) {
      throw new IllegalArgumentException(
          "A horizon must leave at least 1 act but was " + acts + "; for none use Horizon.OPEN");
    }
  }

  /** How many acts are left once so many happened, from 0. Calls that did not run are no such. */
  public int left(int happened) {
    return isOpen() ? acts : Math.max(0, acts - happened);
  }

  /** That they are spent, in words. */
  public String passed() {
    return "the goal had to be reached within %d act%s, and was not"
        .formatted(acts, acts == 1 ? "" : "s");
  }

  /** Whether there is no end to it. */
  public boolean isOpen() {
    return equals(OPEN);
  }
}
