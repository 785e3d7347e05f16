package dev.multitudes.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs jobs beside each other, each on a virtual thread of its own and within its time. */
final class Workbench {

  /**
   * Something to do.
   *
   * @param work what
   * @param limit how long it may take; then its thread is interrupted and left to itself
   * @param late what comes of it if it takes longer
   */
  record Job<T>(Supplier<T> work, Duration limit, Supplier<T> late) {}

  /**
   * What came of the jobs, in their order.
   *
   * @throws InterruptedException if the caller is interrupted; then all jobs are
   */
  static <T> List<T> work(List<Job<T>> jobs) throws InterruptedException {
    long begun = System.nanoTime();
    List<FutureTask<T>> tasks = jobs.stream().map(Workbench::begin).toList();
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

  private static <T> FutureTask<T> begin(Job<T> job) {
    var task = new FutureTask<>(job.work::get);
    Thread.ofVirtual().name("tool").start(task);
    return task;
  }

  private static <T> T await(Job<T> job, FutureTask<T> task, long begun)
      throws InterruptedException {
    try {
      long left = TimeUnit.NANOSECONDS.convert(job.limit) - (System.nanoTime() - begun);
      return task.get(Math.max(0, left), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      return job.late.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A tool ended its thread", e.getCause());
    }
  }

  private Workbench() {}
}
