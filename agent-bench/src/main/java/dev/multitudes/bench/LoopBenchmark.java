package dev.multitudes.bench;

import static java.util.Objects.requireNonNull;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.service.AiServices;
import dev.multitudes.agent.Agent;
import dev.multitudes.agent.Limits;
import dev.multitudes.agent.Ruling;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Verdict;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Toolbox;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of a whole run of some turns, each a call of one small tool, with a model that answers
 * at once: this framework's loop beside LangChain4j's AiServices, in one process.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LoopBenchmark {

  /** Turns of a run; the last one is an answer without a call. */
  @Param({"1", "10", "50", "200", "1000"})
  public int turns;

  /** What a user of AiServices writes. */
  interface Assistant {
    String chat(String message);
  }

  /** A tool for both. */
  static final class Clock {
    @Tool("Ticks.")
    String tick(@P("how far") int number) {
      return "ticked " + number;
    }
  }

  private static final Persona PERSONA = Persona.named("a clock");
  private static final Persona WITH_GOAL =
      PERSONA.wanting(
          Goal.of("Tick until noon.")
              .achievedWhen("it is noon", run -> run.words().contains("done")));
  private static final Judgement UNJUDGED =
      Judgement.of(Verdict.UNKNOWN, Judgement.Basis.NONE, "nobody judges");

  private final TickingModel model = new TickingModel(0);
  private @Nullable Agent bare;
  private @Nullable Agent ruled;
  private @Nullable Agent tracked;
  private @Nullable Agent defaults;
  private @Nullable Assistant assistant;

  /** Builds everything once, on both sides. */
  @Setup
  public void build() {
    Limits limits = Limits.DEFAULT.turns(turns + 1).toolCalls(turns + 1);
    Limits untimed = limits.toolTime(Limits.FOREVER);
    Toolbox clock = Toolbox.from(new Clock());
    bare = Agent.as(PERSONA, model).with(clock).within(untimed).judgedBy((goal, step) -> UNJUDGED);
    ruled =
        bare.gatedBy((run, call) -> Ruling.allow())
            .stoppingWhen(
                run -> run.turns() > turns ? Optional.of("it is late") : Optional.empty());
    tracked = Agent.as(WITH_GOAL, model).with(clock).within(untimed);
    defaults = Agent.as(WITH_GOAL, model).with(clock).within(limits);
    assistant = service(model);
  }

  private Assistant service(TickingModel ticking) {
    return AiServices.builder(Assistant.class)
        .chatModel(ticking)
        .tools(new Clock())
        .maxToolCallingRoundTrips(turns + 1)
        .build();
  }

  private Run pursue(@Nullable Agent agent) {
    model.wind(turns);
    return requireNonNull(agent).pursue("Tick.");
  }

  /** This framework's loop, each call on the agent's own thread, nothing to judge by. */
  @Benchmark
  public Run multitudesBare() {
    return pursue(bare);
  }

  /** The same with a gate that is asked about each call, and a rule to stop by. */
  @Benchmark
  public Run multitudesRuled() {
    return pursue(ruled);
  }

  /** The loop with a tracker by criteria. */
  @Benchmark
  public Run multitudesTracked() {
    return pursue(tracked);
  }

  /** All defaults: a tracker by criteria, and a time limit for each call. */
  @Benchmark
  public Run multitudesDefaults() {
    return pursue(defaults);
  }

  /** All defaults, begun on a virtual thread, as in a server that has one for each request. */
  @Benchmark
  public Run multitudesDefaultsOnVirtualThread() throws Exception {
    var run = new FutureTask<>(this::multitudesDefaults);
    Thread.ofVirtual().start(run);
    return run.get();
  }

  /** Tools and agent built anew for each run. */
  @Benchmark
  public Run multitudesBuiltEachRun() {
    return Agent.as(PERSONA, new TickingModel(turns))
        .withMethodsOf(new Clock())
        .within(Limits.DEFAULT.turns(turns + 1).toolCalls(turns + 1).toolTime(Limits.FOREVER))
        .judgedBy((goal, step) -> UNJUDGED)
        .pursue("Tick.");
  }

  /** LangChain4j's loop. */
  @Benchmark
  public String aiServices() {
    model.wind(turns);
    return requireNonNull(assistant).chat("Tick.");
  }

  /** The same, the service built anew for each run. */
  @Benchmark
  public String aiServicesBuiltEachRun() {
    return service(new TickingModel(turns)).chat("Tick.");
  }
}
