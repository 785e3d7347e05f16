package dev.multitudes.resilience;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Time and chance, from outside: the only place of this package that takes them from the machine.
 *
 * @param clock tells how much of a patience is left, and when a server is asked again
 * @param pause waits between two tries
 * @param chance spreads the pauses, so that many who failed together do not come back together;
 *     from 0 to below 1, and safe for threads
 */
public record Timing(InstantSource clock, Pause pause, DoubleSupplier chance) {

  /** The machine's own. */
  public static final Timing MACHINE =
      new Timing(
          InstantSource.system(), Thread::sleep, () -> ThreadLocalRandom.current().nextDouble());

  /** A way to wait. */
  @FunctionalInterface
  public interface Pause {

    /** Waits this long, unless the thread is interrupted. */
    void last(Duration time) throws InterruptedException;
  }
}
