package dev.multitudes.agent;

import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Calls that begin while the reply that makes them still streams. Their results are used when their
 * turn comes, if the reply as a whole makes the same calls; else they are thrown away.
 */
final class Prefetch {

  /** Which calls begin early. */
  enum Ahead {
    NONE,
    /** Those that only read, up to the first that does not. */
    READS
  }

  private final Map<ToolCall, FutureTask<Result>> begun = new HashMap<>();
  private final List<ToolCall> heard = new ArrayList<>();
  private boolean isOpen = true;

  /** The next call of the reply that streams. */
  ToolCall next(int turn, String tool, String arguments) {
    var call = new ToolCall(turn + "." + (heard.size() + 1), tool, arguments);
    heard.add(call);
    return call;
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
    begun.put(call, task);
    Thread.ofVirtual().name("prefetch").start(task);
  }

  /** The result of a call that began early, awaited; empty if it did not. */
  Optional<Result> result(ToolCall call) throws InterruptedException {
    FutureTask<Result> task = begun.remove(call);
    if (task == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(task.get());
    } catch (InterruptedException e) {
      task.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A tool ended its thread", e.getCause());
    }
  }

  /** Interrupts what has begun and forgets it. */
  void discard() {
    begun.values().forEach(task -> task.cancel(true));
    begun.clear();
  }
}
