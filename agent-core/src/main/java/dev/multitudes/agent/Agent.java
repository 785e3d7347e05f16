package dev.multitudes.agent;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.multitudes.context.ContextWindow;
import dev.multitudes.format.CallFormat;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Cast;
import dev.multitudes.run.Decision;
import dev.multitudes.run.Event;
import dev.multitudes.run.Journal;
import dev.multitudes.run.Question;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import dev.multitudes.track.GoalInferrer;
import dev.multitudes.track.GoalTracker;
import java.time.Duration;
import java.time.Instant;
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
  private final GoalTracker tracker;
  private final Optional<GoalInferrer> inferrer;
  private final Bounds bounds;
  private final List<RunListener> listeners;
  private final Host host;

  // Worked out for the first run: most agents are but a step on the way to the one that is used.
  // Two threads may both do it, and come to the same.
  private volatile Optional<Offer> offer = Optional.empty();

  private Agent(
      Persona persona,
      Mind mind,
      Toolbox tools,
      GoalTracker tracker,
      Optional<GoalInferrer> inferrer,
      Bounds bounds,
      List<RunListener> listeners,
      Host host) {
    this.persona = persona;
    this.mind = mind;
    this.tools = tools;
    this.tracker = tracker;
    this.inferrer = inferrer;
    this.bounds = bounds;
    this.listeners = listeners;
    this.host = host;
  }

  /** This persona, put on by this model. */
  public static Agent as(Persona persona, ChatModel model) {
    return of(persona, Mind.of(model));
  }

  /** This persona, put on by this model, whose tokens listeners hear as they stream. */
  public static Agent streaming(Persona persona, StreamingChatModel model) {
    return of(persona, Mind.streaming(model));
  }

  private static Agent of(Persona persona, Mind mind) {
    return new Agent(
        persona,
        mind,
        Toolbox.empty(),
        GoalTracker.byCriteria(),
        Optional.empty(),
        new Bounds(Limits.DEFAULT, List.of(), new Rulings(List.of()), Duration.ZERO),
        List.of(),
        Host.MACHINE);
  }

  /** The same model, tools, judge and limits, with this persona put on instead. */
  public Agent wearing(Persona other) {
    return new Agent(other, mind, tools, tracker, inferrer, bounds, listeners, host);
  }

  /**
   * Announcing the tools to the model in the prompt, and reading its calls and showing results as
   * text in this format; for a model that cannot be offered tools otherwise. In {@link
   * CallFormat#DECISION} a model is held to a schema besides, if it takes one. Unless this is set,
   * the model's family decides, its server's refusal of tools, or that its calls cannot be read.
   *
   * @throws IllegalArgumentException if the format can only be read
   */
  public Agent callingIn(CallFormat format) {
    if (format.writer().isEmpty()) {
      throw new IllegalArgumentException(
          "Tools cannot be announced in the format \"%s\", which is only read; take one of %s"
              .formatted(
                  format.label(),
                  Arrays.stream(CallFormat.values())
                      .filter(one -> one.writer().isPresent())
                      .map(CallFormat::label)
                      .toList()));
    }
    return new Agent(
        persona, mind.callingIn(format), tools, tracker, inferrer, bounds, listeners, host);
  }

  /**
   * Beginning calls that only read while the reply that makes them still streams, unless a gate is
   * to be asked. Only calls that the model writes as text are seen that early. If the stream
   * breaks, what has begun is interrupted and thrown away.
   */
  public Agent prefetching() {
    return new Agent(
        persona, mind.prefetching(), tools, tracker, inferrer, bounds, listeners, host);
  }

  /** With these tools, beside those it has. */
  public Agent with(Tool... more) {
    return with(Toolbox.of(more));
  }

  /** With these tools, beside those it has. */
  public Agent with(Toolbox more) {
    return new Agent(persona, mind, tools.plus(more), tracker, inferrer, bounds, listeners, host);
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
  public Agent judgedBy(GoalTracker other) {
    return new Agent(persona, mind, tools, other, inferrer, bounds, listeners, host);
  }

  /** With this inferrer, in case the persona states no goal. */
  public Agent inferring(GoalInferrer other) {
    return new Agent(persona, mind, tools, tracker, Optional.of(other), bounds, listeners, host);
  }

  /** Within these limits. */
  public Agent within(Limits limits) {
    return bounded(new Bounds(limits, bounds.rules(), bounds.rulings(), Duration.ZERO));
  }

  /**
   * Keeping its prompts within this window: what does not fit is told to the model in short, by
   * rule, and recorded as {@link Event.Compacted}. Models that know their own window ({@link
   * dev.multitudes.context.Windowed}, such as those of Ollama) need not be told.
   */
  public Agent within(ContextWindow window) {
    return new Agent(
        persona, mind.within(window), tools, tracker, inferrer, bounds, listeners, host);
  }

  /** Stopping also by these rules, beside those it has. */
  public Agent stoppingWhen(StopRule... more) {
    return bounded(
        new Bounds(
            bounds.limits(),
            joined(bounds.rules(), List.of(more)),
            bounds.rulings(),
            Duration.ZERO));
  }

  /** Asking this gate too, after those it has, about each call before it runs. */
  public Agent gatedBy(Gate gate) {
    var rulings = new Rulings(joined(bounds.rulings().gates(), List.of(gate)));
    return bounded(new Bounds(bounds.limits(), bounds.rules(), rulings, Duration.ZERO));
  }

  private Agent bounded(Bounds others) {
    return new Agent(persona, mind, tools, tracker, inferrer, others, listeners, host);
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** Followed by this listener, beside those it has. */
  public Agent followedBy(RunListener listener) {
    return new Agent(
        persona,
        mind,
        tools,
        tracker,
        inferrer,
        bounds,
        joined(listeners, List.of(listener)),
        host);
  }

  /** Reading the time from this clock. */
  public Agent timedBy(InstantSource clock) {
    return hosted(new Host(clock, host.ids(), host.journal()));
  }

  /** Taking the ids of new runs from here. */
  public Agent namingRunsBy(Supplier<String> ids) {
    return hosted(new Host(host.clock(), ids, host.journal()));
  }

  /** Writing each event down here before anything follows from it. */
  public Agent journalledIn(Journal journal) {
    return hosted(new Host(host.clock(), host.ids(), journal));
  }

  private Agent hosted(Host other) {
    return new Agent(persona, mind, tools, tracker, inferrer, bounds, listeners, other);
  }

  /** Pursues the persona's goal in this situation until the run ends. */
  public Run pursue(String situation) {
    return pursue(host.ids().get(), situation);
  }

  /**
   * Pursues the persona's goal in this situation until the run ends or waits for a person. What
   * goes wrong with model, tools or criteria is an outcome of the run, not an exception.
   *
   * <p>If the journal knows the run already, this goes on with it where it was cut off. A call that
   * was begun and not answered runs again with the same key, unless its tool's effect is {@link
   * dev.multitudes.tool.Effect#ONCE}: then a person is asked.
   *
   * @param run the id of the run
   * @throws IllegalArgumentException if the situation is blank, the persona may use a tool that
   *     there is not, or the journal's run was begun by another agent or in another situation
   * @throws dev.multitudes.run.JournalException if the journal cannot be read
   */
  public Run pursue(String run, String situation) {
    if (situation.isBlank()) {
      throw new IllegalArgumentException(
          "The situation is blank; say what the persona finds before it");
    }
    List<Event> known = host.journal().read(run);
    if (known.isEmpty()) {
      return begin(run, situation);
    }
    Run saved = Run.of(known);
    Began.require(saved, offer().cast(), situation);
    AgentLoop loop = loop(bounds.goingOnWith(saved, host.clock().instant()));
    return loop.goOn(saved, Unanswered.unsettled(saved, offer().tools()));
  }

  private Run begin(String run, String situation) {
    var started =
        new Event.Started(
            run, offer().cast(), situation, offer().tools().initialState(), host.clock().instant());
    return loop(bounds).begin(started);
  }

  /**
   * Says something to the persona after a run has ended, and goes on with it. The limits count
   * anew.
   *
   * @throws IllegalArgumentException if this agent is not the one that began the run, the run has
   *     not ended, or the words are blank
   */
  public Run tell(Run run, String words) {
    requireEnded(run, words);
    Began.require(run, offer().cast());
    return loop(bounds).goOn(run, List.of(new Event.Heard(words, host.clock().instant())));
  }

  /** The same persona and model, without anything by which others would hear of a run. */
  Agent aside() {
    return new Agent(
        persona.using(),
        mind,
        Toolbox.empty(),
        GoalTracker.byCriteria(),
        Optional.empty(),
        bounds,
        List.of(),
        new Host(host.clock(), host.ids(), Journal.none()));
  }

  private static void requireEnded(Run run, String words) {
    if (words.isBlank()) {
      throw new IllegalArgumentException("The words are blank; say something to the persona");
    }
    if (!run.hasEnded()) {
      throw new IllegalArgumentException(
          "Run \"%s\" has not ended; its last event is %s".formatted(run.id(), run.last()));
    }
  }

  /**
   * Puts its persona on in a run that another persona began or took up, and says something to it.
   * The model is told of this persona alone; what was said and done before stays. The limits count
   * anew.
   *
   * @throws IllegalArgumentException if the run has not ended, or the words are blank
   */
  public Run takeUp(Run run, String words) {
    requireEnded(run, words);
    Instant now = host.clock().instant();
    Cast cast = offer().cast();
    return loop(bounds)
        .goOn(
            run,
            cast.equals(run.cast())
                ? List.of(new Event.Heard(words, now))
                : List.of(new Event.Worn(cast), new Event.Heard(words, now)));
  }

  /**
   * Decides what a run waits for, and goes on with it; days later and in another process, if it is
   * kept in a journal.
   *
   * @throws IllegalArgumentException if this agent is not the one that began the run, or the run
   *     does not wait for anything
   */
  public Run answer(Run run, Decision decision) {
    Began.require(run, offer().cast());
    Question question =
        run.question()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Run \"%s\" waits for nobody; its last event is %s"
                            .formatted(run.id(), run.last())));
    var decided = new Event.Decided(question.call().id(), decision, host.clock().instant());
    return loop(bounds.goingOnWith(run, decided.at())).goOn(run, List.of(decided));
  }

  private AgentLoop loop(Bounds outer) {
    Bounds within = outer.within(persona.boundaries());
    Toolbox offered = offer().tools();
    var listener = new Listeners(listeners);
    var prompts =
        new PromptWriter(
            offered.specifications(), Reminder.of(persona.anchoring(), mind.window().get()));
    var effects =
        new LiveEffects(mind, offered, prompts, listener, host.clock(), bounds.limits(), ahead());
    return new AgentLoop(
        new Goals(persona, inferrer),
        tracker,
        new Beforehand(
            persona, DriftWatch.over(persona, offer().meter()), mind.manner(), prompts, effects),
        offered,
        within,
        listener,
        host.journal(),
        effects);
  }

  /** What a gate may forbid does not begin before it was asked. */
  private Prefetch.Ahead ahead() {
    return bounds.rulings().gates().isEmpty() ? mind.ahead() : Prefetch.Ahead.NONE;
  }

  private Offer offer() {
    Optional<Offer> known = offer;
    if (known.isPresent()) {
      return known.get();
    }
    Offer first = Offer.of(persona, tools);
    offer = Optional.of(first);
    return first;
  }
}
