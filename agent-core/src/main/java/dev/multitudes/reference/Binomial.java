package dev.multitudes.reference;

/**
 * How often something succeeds in n independent trials, exactly.
 *
 * @param p of success in each, strictly between 0 and 1
 */
record Binomial(int n, double p) {

  /** P(X >= k). */
  double atLeast(int k) {
    var tail = new Tail();
    while (tail.from > k) {
      tail.widen();
    }
    return Math.min(1, tail.sum);
  }

  /** P(X <= k). */
  double atMost(int k) {
    return new Binomial(n, 1 - p).atLeast(n - k);
  }

  /** The fewest successes that come with at most this probability; n + 1 if none are so rare. */
  int fewest(double risk) {
    var tail = new Tail();
    while (tail.from > 0) {
      int known = tail.from;
      tail.widen();
      if (tail.sum > risk) {
        return known;
      }
    }
    return 0;
  }

  // P(X >= from), term by term from n downwards: the small ones first, and by their logarithms, so
  // that many trials do not underflow.
  private final class Tail {
    private int from = n + 1;
    private double sum;
    private double log;

    void widen() {
      from--;
      log =
          from == n
              ? n * Math.log(p)
              : log + Math.log((from + 1.) / (n - from)) + Math.log1p(-p) - Math.log(p);
      sum += Math.exp(log);
    }
  }
}
