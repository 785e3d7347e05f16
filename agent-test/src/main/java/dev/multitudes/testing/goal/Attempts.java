package dev.multitudes.testing.goal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/**
 * Trials by seed, some of them under way at once, and handed out in the order of their seeds: so
 * the verdict is the same however many are under way. What is begun and not needed is interrupted.
 */
final class Attempts implements AutoCloseable {
  private final int parallel;
  private final LongFunction<Trial> attempt;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<Future<Trial>> underWay = new ArrayDeque<>();
  private long seed;

  Attempts(long firstSeed, int parallel, LongFunction<Trial> attempt) {
    this.seed = firstSeed;
    this.parallel = parallel;
    this.attempt = attempt;
  }

  /**
   * The trial of the next seed.
   *
   * @param left how many trials may still count; no more than that are begun
   */
  Trial next(int left) {
    if (parallel == 1) {
      return attempt.apply(seed++);
    }
    while (underWay.size() < Math.min(parallel, Math.max(1, left))) {
      long mine = seed++;
      underWay.add(threads.submit(() -> attempt.apply(mine)));
    }
    try {
      return underWay.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The goal test was interrupted", e);
    } catch (ExecutionException e) {
      throw thrown(e);
    }
  }

  /** The same as if one trial were under way at a time. */
  private static RuntimeException thrown(ExecutionException e) {
    return switch (e.getCause()) {
      case Error error -> throw error;
      case RuntimeException problem -> problem;
      case null, default -> new IllegalStateException("A trial broke: " + e.getCause(), e);
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
