package dev.multitudes.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs jobs beside each other, each on a virtual thread of its own and within its time. */
final class Workbench {

  /**
   * Something to do.
   *
   * @param work what
   * @param limit how long it may take; then its thread is interrupted and left to itself
   * @param late what comes of it if it takes longer; told whether it had begun at all
   */
  record Job<T>(Supplier<T> work, Duration limit, Function<Boolean, T> late) {}

  /** A job on its thread. */
  private static final class Task<T> extends FutureTask<T> {
    private final AtomicBoolean claimed;

    private Task(Job<T> job, AtomicBoolean claimed) {
      super(
          () -> {
            if (!claimed.compareAndSet(false, true)) {
              throw new CancellationException("It was given up before it began");
            }
            return job.work.get();
          });
      this.claimed = claimed;
    }

    static <T> Task<T> begin(Job<T> job) {
      var task = new Task<>(job, new AtomicBoolean());
      Thread.ofVirtual().name("tool").start(task);
      return task;
    }
  }

  /**
   * What came of the jobs, in their order.
   *
   * @throws InterruptedException if the caller is interrupted; then all jobs are
   */
  static <T> List<T> work(List<Job<T>> jobs) throws InterruptedException {
    long begun = System.nanoTime();
    List<Task<T>> tasks = jobs.stream().map(Task::begin).toList();
    try {
      var results = new ArrayList<T>(jobs.size());
      for (int i = 0; i < jobs.size(); i++) {
        results.add(await(jobs.get(i), tasks.get(i), begun));
      }
      return results;
    } finally {
      tasks.forEach(task -> task.cancel(true));
    }
  }

  private static <T> T await(Job<T> job, Task<T> task, long begun) throws InterruptedException {
    try {
      long left = TimeUnit.NANOSECONDS.convert(job.limit) - (System.nanoTime() - begun);
      return task.get(Math.max(0, left), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      boolean hasBegun = !task.claimed.compareAndSet(false, true);
      task.cancel(true);
      return job.late.apply(hasBegun);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("A tool ended its thread", e.getCause());
    }
  }

  private Workbench() {}
}
