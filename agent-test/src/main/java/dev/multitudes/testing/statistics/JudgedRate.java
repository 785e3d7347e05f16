package dev.multitudes.testing.statistics;

/** The true rate behind one that an imperfect judge observed (Rogan and Gladen 1978). */
public final class JudgedRate {

  /**
   * {@code (observed + specificity - 1) / (sensitivity + specificity - 1)}, within 0 to 1.
   *
   * @param observed share that the judge called a success, from 0 to 1
   * @param sensitivity share of true successes that it calls so
   * @param specificity share of true failures that it calls so
   * @throws IllegalArgumentException if the judge is no better than chance
   */
  public static double corrected(double observed, double sensitivity, double specificity) {
    if (!(sensitivity + specificity > 1)) {
      throw new IllegalArgumentException(
          "A judge of sensitivity %s and specificity %s is no better than chance; nothing can be corrected by it"
              .formatted(sensitivity, specificity));
    }
    double rate = (observed + specificity - 1) / (sensitivity + specificity - 1);
    return Math.max(0, Math.min(1, rate));
  }

  private JudgedRate() {}
}
