package dev.multitudes.drift;

/**
 * Whether two directions are equally likely: exact and two-sided, {@code p = min(1, 2 P(Bin(n, 1/2)
 * <= min(up, down)))} with n = up + down.
 *
 * <p>On the pairs in which two versions differ it is McNemar's exact test: {@code up} counts those
 * that only one version got right, {@code down} those that only the other did.
 *
 * @param up how many went one way
 * @param down how many went the other; those that went neither way are left out
 */
public record SignTest(int up, int down) {

  /** Checks the counts. */
  public SignTest {
    if (up < 0 || down < 0) {
      throw new IllegalArgumentException(
          "Counts must be at least 0 but were %d and %d".formatted(up, down));
    }
  }

  /** How probable a division at least as uneven is by chance; in (0, 1]. */
  public double p() {
    int n = up + down;
    double log = -n * Math.log(2); // of the binomial term, so that many pairs do not underflow
    double tail = 0;
    for (int i = 0; i <= Math.min(up, down); i++) {
      tail += Math.exp(log);
      log += Math.log(n - i) - Math.log(i + 1);
    }
    return Math.min(1, 2 * tail);
  }
}
