package dev.multitudes.format;

import java.util.function.Supplier;

/**
 * How much has been looked at to decide what places are: a limit on it keeps reading linear,
 * whatever the text.
 *
 * <p>Note: only looks that came to a decision count, so that it is the same limit however the text
 * is cut into chunks. Looking far ahead earns as much as it costs; looking far ahead again and
 * again does not.
 */
final class Effort {

  /** For so many looks nobody asks. */
  private static final int CHEAP = 512;

  /** So many looks there may be for each character of the text, and so many characters are free. */
  private static final int MOST_LOOKS = 64;

  private static final int FREE = 4_096;

  private final Source source;
  private long spent;
  private int furthest;

  Effort(Source source) {
    this.source = source;
  }

  /** Whether there have been too many looks for a text of which this place is known. */
  boolean isSpent(int at) {
    return spent > MOST_LOOKS * ((long) Math.max(at, furthest) + FREE);
  }

  /** Decides, and counts the looks that it took. */
  <T> T counted(Supplier<T> decision) {
    long before = source.looks();
    source.takeFurthest();
    T made = decision.get();
    spent += Math.max(0, source.looks() - before - CHEAP);
    furthest = Math.max(furthest, source.takeFurthest());
    return made;
  }
}
