package dev.multitudes.bench;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.service.AiServices;
import dev.multitudes.agent.Agent;
import dev.multitudes.agent.Limits;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Step;
import dev.multitudes.goal.Verdict;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Toolbox;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
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

  private static final Toolbox CLOCK = Toolbox.from(new Clock());
  private static final Persona PERSONA = Persona.named("a clock");
  private static final Persona WITH_GOAL =
      PERSONA.wanting(
          Goal.of("Tick until noon.")
              .achievedWhen("it is noon", run -> run.words().contains("done")));

  private Limits limits() {
    return Limits.DEFAULT.turns(turns + 1).toolCalls(turns + 1);
  }

  /** This framework's loop, each call on the agent's own thread, nothing to judge by. */
  @Benchmark
  public Run multitudesBare() {
    return Agent.as(PERSONA, new TickingModel(turns))
        .with(CLOCK)
        .within(limits().toolTime(Limits.FOREVER))
        .judgedBy(LoopBenchmark::nobodyJudges)
        .pursue("Tick.");
  }

  private static final Judgement UNJUDGED =
      Judgement.of(Verdict.UNKNOWN, Judgement.Basis.NONE, "nobody judges");

  private static Judgement nobodyJudges(Goal goal, Step step) {
    return UNJUDGED;
  }

  /** The same with a tracker by criteria. */
  @Benchmark
  public Run multitudesTracked() {
    return Agent.as(WITH_GOAL, new TickingModel(turns))
        .with(CLOCK)
        .within(limits().toolTime(Limits.FOREVER))
        .pursue("Tick.");
  }

  /** All defaults: a tracker by criteria, and a time limit for each call. */
  @Benchmark
  public Run multitudesDefaults() {
    return Agent.as(WITH_GOAL, new TickingModel(turns))
        .with(CLOCK)
        .within(limits())
        .pursue("Tick.");
  }

  /** All defaults, begun on a virtual thread, as in a server that has one for each request. */
  @Benchmark
  public Run multitudesDefaultsOnVirtualThread() throws Exception {
    var run = new FutureTask<>(this::multitudesDefaults);
    Thread.ofVirtual().start(run);
    return run.get();
  }

  /** LangChain4j's loop. */
  @Benchmark
  public String aiServices() {
    return AiServices.builder(Assistant.class)
        .chatModel(new TickingModel(turns))
        .tools(new Clock())
        .maxToolCallingRoundTrips(turns + 1)
        .build()
        .chat("Tick.");
  }
}
