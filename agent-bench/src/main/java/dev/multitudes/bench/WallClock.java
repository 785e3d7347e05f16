package dev.multitudes.bench;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.service.AiServices;
import dev.multitudes.agent.Agent;
import dev.multitudes.persona.Persona;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Toolbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * What takes so long that the clock on the wall is good enough: medians, ours and the peer's in
 * turn.
 */
final class WallClock {
  private static final Persona CLOCK = Persona.named("a clock");

  /** What a user of AiServices writes. */
  interface Assistant {
    String chat(String message);
  }

  /** Takes its time. */
  static final class Slow {
    private final Duration time;

    Slow(Duration time) {
      this.time = time;
    }

    @Tool("Waits.")
    String waits(int number) {
      LockSupport.parkNanos(time.toNanos());
      return "waited " + number;
    }
  }

  /** Many runs at once, with a model that takes a while for each answer. */
  static Measurement crowd(int runs, int turns, Duration latency) throws Exception {
    Toolbox tools = Toolbox.from(new LoopBenchmark.Clock());
    return compared(
        "%,d runs at once of %d turns, %d ms a reply".formatted(runs, turns, latency.toMillis()),
        () ->
            atOnce(
                runs,
                () ->
                    Agent.as(CLOCK, new TickingModel(turns, latency)).with(tools).pursue("Tick.")),
        () ->
            atOnce(
                runs,
                () ->
                    AiServices.builder(Assistant.class)
                        .chatModel(new TickingModel(turns, latency))
                        .tools(new LoopBenchmark.Clock())
                        .build()
                        .chat("Tick.")),
        3);
  }

  private static void atOnce(int runs, Runnable run) throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>(runs);
      for (int i = 0; i < runs; i++) {
        all.add(executor.submit(run));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  /** Several slow calls that only look, in one reply. */
  static Measurement slowCalls(int calls, Duration time) throws Exception {
    Toolbox tools = Toolbox.from(new Slow(time)).declaring("waits", Effect.READ);
    return compared(
        "%d calls of %d ms in one reply".formatted(calls, time.toMillis()),
        () -> Agent.as(CLOCK, new OneReply(calls)).with(tools).pursue("Wait."),
        () ->
            AiServices.builder(Assistant.class)
                .chatModel(new OneReply(calls))
                .tools(new Slow(time))
                .build()
                .chat("Wait."),
        5);
  }

  /** Building an agent with sixty tools, up to its first answer. */
  static Measurement sixtyTools() throws Exception {
    return compared(
        "building an agent with 60 tools",
        () -> Agent.as(CLOCK, new TickingModel(1)).withMethodsOf(new SixtyTools()).pursue("Tick."),
        () ->
            AiServices.builder(Assistant.class)
                .chatModel(new TickingModel(1))
                .tools(new SixtyTools())
                .build()
                .chat("Tick."),
        300);
  }

  /** The heap that a run holds while it waits for its model's answer. */
  static Measurement heapOfAWaitingRun(int runs) {
    Toolbox tools = Toolbox.from(new LoopBenchmark.Clock());
    long before = usedHeap();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < runs; i++) {
        executor.execute(
            () ->
                Agent.as(CLOCK, new TickingModel(2, Duration.ofHours(1)))
                    .with(tools)
                    .pursue("Tick."));
      }
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      double each = (usedHeap() - before) / (double) runs;
      executor.shutdownNow();
      return Measurement.alone("heap of a run that waits for its model", "B", each);
    }
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Something to time. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private static Measurement compared(String what, Work ours, Work peer, int rounds)
      throws Exception {
    ours.run();
    peer.run();
    var our = new double[rounds];
    var their = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      our[i] = millis(ours);
      their[i] = millis(peer);
    }
    return new Measurement(what, "ms", median(our), median(their));
  }

  private static double millis(Work work) throws Exception {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e6;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private WallClock() {}
}
