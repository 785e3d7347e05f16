package dev.multitudes.testing.goal;

import dev.multitudes.testing.statistics.Tally;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Prints how far a goal test has come, every ten seconds. */
final class Ticker implements Progress {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final PrintStream out;
  private Instant next = Instant.MIN;

  private Ticker(PrintStream out) {
    this.out = out;
  }

  static Ticker printing(PrintStream out) {
    return new Ticker(out);
  }

  @Override
  public void at(Tally tally, Terms terms) {
    Instant now = terms.clock().instant();
    if (next.equals(Instant.MIN)) {
      next = now.plus(PAUSE);
    } else if (!now.isBefore(next)) {
      next = now.plus(PAUSE);
      out.printf(
          "%s: %d of at most %d trials, %d reached the goal; %s%n",
          terms.name(),
          tally.trials(),
          terms.plan().most(),
          tally.successes(),
          terms.plan().told(tally));
    }
  }
}
