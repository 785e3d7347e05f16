package dev.multitudes.examples.safe;

/**
 * What the safe tells of a code that was dialled.
 *
 * @param exact how many symbols are right and in their place
 * @param misplaced how many more are right but elsewhere
 */
public record Feedback(int exact, int misplaced) {

  /** Checks that a code can get it. */
  public Feedback {
    if (exact < 0 || misplaced < 0 || exact + misplaced > Code.LENGTH) {
      throw new IllegalArgumentException(
          "Of %d symbols %d cannot be exact and %d misplaced"
              .formatted(Code.LENGTH, exact, misplaced));
    }
  }

  boolean opens() {
    return exact == Code.LENGTH;
  }

  @Override
  public String toString() {
    return exact + " exact, " + misplaced + " misplaced";
  }
}
