package dev.multitudes.agent;

import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Toolbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Calls that begin while the reply that makes them still streams. Their results are used when their
 * turn comes, if the reply as a whole makes the same calls; else they are interrupted and thrown
 * away. Of one reply at most so many begin early, each of them once.
 */
final class Prefetch {

  /** Which calls begin early. */
  enum Ahead {
    NONE,
    /** Those that only read and may run beside others, up to the first that does not. */
    READS
  }

  private static final int MOST = 8;

  /** A call that has begun. */
  private record Begun(ToolCall call, FutureTask<Result> task) {}

  private final Map<String, Begun> begun = new ConcurrentHashMap<>();
  private final List<ToolCall> heard = new ArrayList<>();
  private boolean isOpen = true;

  /** The next call of the reply that streams. */
  ToolCall next(int turn, String tool, String arguments) {
    var call = new ToolCall(turn + "." + (heard.size() + 1), tool, arguments);
    isOpen &= heard.size() < MOST && heard.stream().noneMatch(other -> isSame(call, other));
    heard.add(call);
    return call;
  }

  private static boolean isSame(ToolCall one, ToolCall other) {
    return one.tool().equals(other.tool())
        && Toolbox.sameArguments(one.arguments(), other.arguments());
  }

  /** How many calls of the reply there have been so far. */
  int heard() {
    return heard.size();
  }

  /** Whether every call so far could begin early. */
  boolean isOpen() {
    return isOpen;
  }

  void close() {
    isOpen = false;
  }

  void begin(ToolCall call, Supplier<Result> work) {
    var task = new FutureTask<>(work::get);
    begun.put(call.id(), new Begun(call, task));
    Thread.ofVirtual().name("prefetch").start(task);
  }

  /** Throws away what is no call of the reply after all. */
  void keepOnly(List<ToolCall> calls) {
    begun
        .values()
        .removeIf(
            one -> {
              boolean isKept =
                  calls.stream()
                      .anyMatch(call -> call.id().equals(one.call.id()) && isSame(call, one.call));
              return !isKept && (one.task.cancel(true) || one.task.isDone());
            });
  }

  /** The result of a call that began early, awaited; empty if it did not. */
  Optional<Result> result(ToolCall call) throws InterruptedException {
    Begun one = begun.remove(call.id());
    if (one == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(one.task.get());
    } catch (InterruptedException e) {
      one.task.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("A tool ended its thread", e.getCause());
    }
  }

  /** Interrupts what has begun and forgets it. */
  void discard() {
    begun.values().forEach(one -> one.task.cancel(true));
    begun.clear();
  }
}
