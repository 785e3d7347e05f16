package dev.multitudes.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where a tool or a model gets stuck until it is released. Nobody sleeps here. */
final class Stuck {
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /** Stays until it is released or interrupted; after that it lets everyone pass. */
  void stay() throws InterruptedException {
    entered.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      interrupted.countDown();
      released.countDown();
      throw e;
    }
  }

  /** Stays until it is released, whoever interrupts it. */
  void stayRegardless() {
    entered.countDown();
    while (true) {
      try {
        released.await();
        return;
      } catch (InterruptedException e) {
        interrupted.countDown();
      }
    }
  }

  void release() {
    released.countDown();
  }

  /** Whether somebody got stuck. */
  boolean wasEntered() {
    return entered.getCount() == 0;
  }

  boolean isReleased() {
    return released.getCount() == 0;
  }

  /** Waits until somebody is stuck. */
  void awaitEntry() throws InterruptedException {
    await(entered, "Nobody got stuck");
  }

  /** Waits until whoever is stuck was interrupted. */
  void awaitInterruption() throws InterruptedException {
    await(interrupted, "Nobody was interrupted");
  }

  private static void await(CountDownLatch latch, String otherwise) throws InterruptedException {
    if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError(otherwise + " within " + PATIENCE_SECONDS + " s");
    }
  }
}
