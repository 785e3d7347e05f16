package dev.multitudes.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls on a daemon thread of its own, so that nothing that hangs there holds the build. */
final class Caller<T> {
  private final FutureTask<T> task;
  private final Thread thread;
  private volatile boolean isStillInterrupted;

  private Caller(Callable<T> work) {
    task = new FutureTask<>(() -> watched(work));
    thread = new Thread(task, "caller");
    thread.setDaemon(true);
  }

  static <T> Caller<T> of(Callable<T> work) {
    var caller = new Caller<>(work);
    caller.thread.start();
    return caller;
  }

  /** One that was interrupted before it began. */
  static <T> Caller<T> interrupted(Callable<T> work) {
    return of(
        () -> {
          Thread.currentThread().interrupt();
          return work.call();
        });
  }

  private T watched(Callable<T> work) throws Exception {
    try {
      return work.call();
    } finally {
      isStillInterrupted = Thread.currentThread().isInterrupted();
    }
  }

  void interrupt() {
    thread.interrupt();
  }

  /** Whether the thread's flag was set when the call was over; ask after {@link #await}. */
  boolean isStillInterrupted() {
    return isStillInterrupted;
  }

  T await(Duration patience) throws InterruptedException, ExecutionException, TimeoutException {
    return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
  }
}
