package dev.multitudes.agent;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.ToolScope;
import dev.multitudes.run.Cast;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import dev.multitudes.track.GoalInferrer;
import dev.multitudes.track.GoalTracker;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A persona put on by a model and given tools. The front door of the library.
 *
 * <pre>{@code
 * Run run = Agent.as(striker, model).with(shoot, pass)
 *     .pursue("The ball is at your feet. The goalkeeper stands to the left of the goal.");
 * }</pre>
 *
 * <p>Immutable: each method returns a changed copy; one agent can pursue many situations, also at
 * the same time, if its model and tools allow that.
 */
public final class Agent {
  private final Persona persona;
  private final Mind mind;
  private final Toolbox tools;
  private final Judges judges;
  private final Bounds bounds;
  private final List<RunListener> listeners;
  private final Host host;

  private Agent(
      Persona persona,
      Mind mind,
      Toolbox tools,
      Judges judges,
      Bounds bounds,
      List<RunListener> listeners,
      Host host) {
    this.persona = persona;
    this.mind = mind;
    this.tools = tools;
    this.judges = judges;
    this.bounds = bounds;
    this.listeners = listeners;
    this.host = host;
  }

  /** This persona, put on by this model. */
  public static Agent as(Persona persona, ChatModel model) {
    return wearing(persona, Mind.of(model));
  }

  /** This persona, put on by this model, whose tokens listeners hear as they stream. */
  public static Agent streaming(Persona persona, StreamingChatModel model) {
    return wearing(persona, Mind.streaming(model));
  }

  private static Agent wearing(Persona persona, Mind mind) {
    return new Agent(
        persona,
        mind,
        Toolbox.empty(),
        new Judges(GoalTracker.byCriteria(), Optional.empty()),
        new Bounds(Limits.DEFAULT, List.of()),
        List.of(),
        Host.MACHINE);
  }

  /** With these tools, beside those it has. */
  public Agent with(Tool... more) {
    return with(Toolbox.of(more));
  }

  /** With these tools, beside those it has. */
  public Agent with(Toolbox more) {
    return new Agent(persona, mind, tools.plus(more), judges, bounds, listeners, host);
  }

  /**
   * With the methods of these objects that LangChain4j's {@link dev.langchain4j.agent.tool.Tool}
   * marks, beside the tools it has.
   */
  public Agent withMethodsOf(Object... objects) {
    return with(Toolbox.from(objects));
  }

  /**
   * In a simulated world: with its tools, its exact judge and, if the goal is unstated, its
   * inferrer.
   */
  public Agent in(Stage<?, ?> stage) {
    return with(stage.tools()).judgedBy(stage.tracker()).inferring(stage.inferrer());
  }

  /** Judged by this tracker, instead of by the goal's criteria alone. */
  public Agent judgedBy(GoalTracker tracker) {
    return judged(new Judges(tracker, judges.inferrer()));
  }

  /** With this inferrer, in case the persona states no goal. */
  public Agent inferring(GoalInferrer inferrer) {
    return judged(new Judges(judges.tracker(), Optional.of(inferrer)));
  }

  private Agent judged(Judges others) {
    return new Agent(persona, mind, tools, others, bounds, listeners, host);
  }

  /** Within these limits. */
  public Agent within(Limits limits) {
    return bounded(new Bounds(limits, bounds.rules()));
  }

  /** Stopping also by these rules, beside those it has. */
  public Agent stoppingWhen(StopRule... more) {
    return bounded(
        new Bounds(
            bounds.limits(), Stream.concat(bounds.rules().stream(), Arrays.stream(more)).toList()));
  }

  private Agent bounded(Bounds others) {
    return new Agent(persona, mind, tools, judges, others, listeners, host);
  }

  /** Followed by this listener, beside those it has. */
  public Agent followedBy(RunListener listener) {
    var more = Stream.concat(listeners.stream(), Stream.of(listener)).toList();
    return new Agent(persona, mind, tools, judges, bounds, more, host);
  }

  /** Reading the time from this clock. */
  public Agent timedBy(InstantSource clock) {
    return new Agent(persona, mind, tools, judges, bounds, listeners, new Host(clock, host.ids()));
  }

  /** Taking the ids of new runs from here. */
  public Agent namingRunsBy(Supplier<String> ids) {
    return new Agent(persona, mind, tools, judges, bounds, listeners, new Host(host.clock(), ids));
  }

  /** Pursues the persona's goal in this situation until the run ends. */
  public Run pursue(String situation) {
    return pursue(host.ids().get(), situation);
  }

  /**
   * Pursues the persona's goal in this situation until the run ends. What goes wrong with model,
   * tools or criteria is an outcome of the run, not an exception.
   *
   * @param run the id of the new run
   * @throws IllegalArgumentException if the situation is blank, or the persona may use a tool that
   *     there is not
   */
  public Run pursue(String run, String situation) {
    if (situation.isBlank()) {
      throw new IllegalArgumentException(
          "The situation is blank; say what the persona finds before it");
    }
    Toolbox offered = offered();
    var started =
        new Event.Started(
            run, cast(offered), situation, offered.initialState(), host.clock().instant());
    return goOn(Run.begin(started), started, offered);
  }

  /**
   * Says something to the persona after a run has ended, and goes on with it. The limits count
   * anew.
   *
   * @throws IllegalArgumentException if this agent is not the one that began the run, the run has
   *     not ended, or the words are blank
   */
  public Run tell(Run run, String words) {
    if (words.isBlank()) {
      throw new IllegalArgumentException("The words are blank; say something to the persona");
    }
    Toolbox offered = offered();
    requireSame(run.started(), cast(offered));
    if (!run.hasEnded()) {
      throw new IllegalArgumentException(
          "Run \"%s\" has not ended; its last event is %s".formatted(run.id(), run.last()));
    }
    var heard = new Event.Heard(words, host.clock().instant());
    return goOn(run.plus(heard), heard, offered);
  }

  private Run goOn(Run run, Event news, Toolbox offered) {
    var listener = new Listeners(listeners);
    var prompts = new PromptWriter();
    var effects =
        new LiveEffects(
            mind, offered, prompts, listener::onToken, host.clock(), bounds.limits().output());
    listener.onEvent(news);
    return new AgentLoop(persona, offered, judges, bounds, listener, prompts, effects).goOn(run);
  }

  private Toolbox offered() {
    return switch (persona.tools()) {
      case ToolScope.All all -> tools;
      case ToolScope.Only only -> tools.only(only.names());
    };
  }

  private Cast cast(Toolbox offered) {
    return new Cast(
        persona.name(),
        persona.fingerprint(),
        Instructions.of(persona),
        persona.goal().statement(),
        List.copyOf(offered.names()),
        offered.fingerprint());
  }

  private static void requireSame(Event.Started started, Cast now) {
    Cast then = started.cast();
    if (!then.persona().equals(now.persona())) {
      throw new IllegalArgumentException(
          "Run \"%s\" was begun by \"%s\"; this agent is \"%s\". Use the agent that began it, or begin a new run."
              .formatted(started.run(), then.persona(), now.persona()));
    }
    if (!then.fingerprint().equals(now.fingerprint())) {
      throw new IllegalArgumentException(
          "Run \"%s\" was begun by \"%s\" as %s; this agent's persona of that name is %s. It has changed since; begin a new run."
              .formatted(started.run(), then.persona(), then.fingerprint(), now.fingerprint()));
    }
    if (!then.toolsFingerprint().equals(now.toolsFingerprint())) {
      throw new IllegalArgumentException(
          "Run \"%s\" was begun with the tools %s (%s); this agent has %s (%s). Use the same tools, or begin a new run."
              .formatted(
                  started.run(),
                  then.tools(),
                  then.toolsFingerprint(),
                  now.tools(),
                  now.toolsFingerprint()));
    }
  }
}
