package dev.multitudes.bench;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import dev.multitudes.agent.Agent;
import dev.multitudes.persona.Persona;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Toolbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
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

  /** Many runs at once, with a model that takes a while for each answer; both built once. */
  static Measurement crowd(int runs, int turns, Duration latency) throws Exception {
    var model = new SharedModel(turns, latency);
    Agent agent = agent(model);
    Assistant assistant = assistant(model);
    return compared(
        crowd(runs, turns, latency, "built once"),
        () -> atOnce(runs, () -> agent.pursue("Tick.")),
        () -> atOnce(runs, () -> assistant.chat("Tick.")),
        3);
  }

  /** The same, agent and service built anew for each run. */
  static Measurement crowdBuiltEachRun(int runs, int turns, Duration latency) throws Exception {
    return compared(
        crowd(runs, turns, latency, "built for each"),
        () -> atOnce(runs, () -> agent(new TickingModel(turns, latency)).pursue("Tick.")),
        () -> atOnce(runs, () -> assistant(new TickingModel(turns, latency)).chat("Tick.")),
        3);
  }

  private static String crowd(int runs, int turns, Duration latency, String built) {
    return "%,d runs at once, %d turns of %d ms, %s"
        .formatted(runs, turns, latency.toMillis(), built);
  }

  private static Agent agent(ChatModel model) {
    return Agent.as(CLOCK, model).withMethodsOf(new LoopBenchmark.Clock());
  }

  private static Assistant assistant(ChatModel model) {
    return AiServices.builder(Assistant.class)
        .chatModel(model)
        .tools(new LoopBenchmark.Clock())
        .build();
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

  /** The heap that a run holds while it waits for its model's answer; both built once. */
  static Measurement heapOfAWaitingRun(int runs) throws Exception {
    var model = new SharedModel(2, Duration.ofHours(1));
    Agent agent = agent(model);
    Assistant assistant = assistant(model);
    Runnable ours = () -> agent.pursue("Tick.");
    Runnable peers = () -> assistant.chat("Tick.");
    heapOfEach(runs, ours); // the frames of code that is not compiled yet are larger
    heapOfEach(runs, peers);
    return new Measurement(
        "heap of a run that waits for its model",
        "B",
        heapOfEach(runs, ours),
        heapOfEach(runs, peers));
  }

  private static double heapOfEach(int runs, Runnable run) throws InterruptedException {
    long before = usedHeap();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var begun = new CountDownLatch(runs);
      for (int i = 0; i < runs; i++) {
        executor.execute(
            () -> {
              begun.countDown();
              run.run();
            });
      }
      begun.await();
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      double each = (usedHeap() - before) / (double) runs;
      executor.shutdownNow();
      return each;
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
