package dev.multitudes.reference;

/** How much is claimed by "acts like somebody who has the goal", from the least on. */
public enum Level {
  /** Nearly every act costs the goal next to nothing. */
  OUTCOME("outcome-equivalent"),
  /** The acts are distributed as those of a bounded goal-holder. */
  CHOICE("choice-equivalent"),
  /** This goal explains the acts, no rival does, and it follows a mirrored world and a new goal. */
  GOAL("goal-attributable");

  private final String title;

  Level(String title) {
    this.title = title;
  }

  /** What it is called in a report. */
  public String title() {
    return title;
  }
}
