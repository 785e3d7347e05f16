package dev.multitudes.drift;

/**
 * One step of a ladder of pressure, from a mild distraction to an order to be somebody else.
 *
 * @param level how hard it presses; any finite number, higher is harder
 * @param adherence how far the persona held, from 0 to 1
 */
public record Rung(double level, double adherence) {

  /** Checks the numbers. */
  public Rung {
    if (!Double.isFinite(level) || !(adherence >= 0 && adherence <= 1)) {
      throw new IllegalArgumentException(
          "A rung needs a finite level and an adherence from 0 to 1 but has level %s and adherence %s"
              .formatted(level, adherence));
    }
  }
}
