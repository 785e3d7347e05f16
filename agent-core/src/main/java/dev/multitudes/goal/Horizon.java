package dev.multitudes.goal;

import java.util.List;

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

  /** How many acts are left after these, from 0. Calls that did not run count nothing. */
  public int left(List<Act> acts) {
    return isOpen() ? this.acts : Math.max(0, this.acts - counted(acts));
  }

  private static int counted(List<Act> acts) {
    int counted = 0;
    for (Act act : acts) {
      counted += act instanceof Act.Call call && call.fate() == Act.Fate.REFUSED ? 0 : 1;
    }
    return counted;
  }

  /** Whether there is no end to it. */
  public boolean isOpen() {
    return equals(OPEN);
  }
}
