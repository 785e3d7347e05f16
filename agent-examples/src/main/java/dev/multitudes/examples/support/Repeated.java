package dev.multitudes.examples.support;

/** Whether somebody who succeeds sometimes also succeeds each time. */
final class Repeated {

  /**
   * The estimate, without bias, of how probable it is that k trials in a row succeed:
   * C(c,k)/C(n,k).
   *
   * @param trials n, at least 1
   * @param successes c, from 0 to n
   * @param k from 1 to n
   */
  static double all(int trials, int successes, int k) {
    if (k < 1 || k > trials) {
      throw new IllegalArgumentException(
          "Of %d trials from 1 to %d can be drawn but k was %d; make more trials"
              .formatted(trials, trials, k));
    }
    double probability = 1;
    for (int i = 0; i < k; i++) {
      probability *= Math.max(0, successes - i) / (double) (trials - i);
    }
    return probability;
  }

  private Repeated() {}
}
