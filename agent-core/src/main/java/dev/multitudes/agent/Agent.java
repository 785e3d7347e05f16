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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
  private final Setup setup;

  // Worked out for the first run: most agents are but a step on the way to the one that is used.
  // Two threads may both do it, and come to the same.
  private volatile Optional<Offer> offer = Optional.empty();

  private Agent(Setup setup) {
    this.setup = setup;
  }

  /** This persona, put on by this model. */
  public static Agent as(Persona persona, ChatModel model) {
    return new Agent(Setup.of(persona, Mind.of(model)));
  }

  /** This persona, put on by this model, whose tokens listeners hear as they stream. */
  public static Agent streaming(Persona persona, StreamingChatModel model) {
    return new Agent(Setup.of(persona, Mind.streaming(model)));
  }

  /** The same model, tools, judge and limits, with this persona put on instead. */
  public Agent wearing(Persona other) {
    return new Agent(setup.persona(other));
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
    return new Agent(setup.mind(setup.mind().callingIn(format)));
  }

  /**
   * Beginning calls that only read while the reply that makes them still streams, unless a gate is
   * to be asked. Only calls that the model writes as text are seen that early. If the stream
   * breaks, what has begun is interrupted and thrown away.
   */
  public Agent prefetching() {
    return new Agent(setup.mind(setup.mind().prefetching()));
  }

  /** With these tools, beside those it has. */
  public Agent with(Tool... more) {
    return with(Toolbox.of(more));
  }

  /** With these tools, beside those it has. */
  public Agent with(Toolbox more) {
    return new Agent(setup.tools(setup.tools().plus(more)));
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
    return new Agent(setup.tracker(other));
  }

  /** With this inferrer, in case the persona states no goal. */
  public Agent inferring(GoalInferrer other) {
    return new Agent(setup.inferrer(other));
  }

  /** Within these limits. */
  public Agent within(Limits limits) {
    return bounded(setup.bounds().within(limits));
  }

  /**
   * Keeping its prompts within this window: what does not fit is told to the model in short, by
   * rule, and recorded as {@link Event.Compacted}. Models that know their own window ({@link
   * dev.multitudes.context.Windowed}, such as those of Ollama) need not be told.
   */
  public Agent within(ContextWindow window) {
    return new Agent(setup.mind(setup.mind().within(window)));
  }

  /** Stopping also by these rules, beside those it has. */
  public Agent stoppingWhen(StopRule... more) {
    return bounded(setup.bounds().and(List.of(more)));
  }

  /**
   * Told so often, when it stops acting before its goal is reached, which criteria do not hold yet;
   * counted anew when somebody speaks to it. Once unless this is set.
   *
   * @param times from 0, which means never, to 5
   * @throws IllegalArgumentException for another number
   */
  public Agent remindedOfUnmet(int times) {
    return bounded(setup.bounds().reminding(times));
  }

  /** Asking this gate too, after those it has, about each call before it runs. */
  public Agent gatedBy(Gate gate) {
    return bounded(setup.bounds().gatedBy(gate));
  }

  private Agent bounded(Bounds others) {
    return new Agent(setup.bounds(others));
  }

  /** Followed by this listener, beside those it has. */
  public Agent followedBy(RunListener listener) {
    return new Agent(setup.listener(listener));
  }

  /** Reading the time from this clock. */
  public Agent timedBy(InstantSource clock) {
    return hosted(setup.host().clock(clock));
  }

  /** Taking the ids of new runs from here. */
  public Agent namingRunsBy(Supplier<String> ids) {
    return hosted(setup.host().ids(ids));
  }

  /** Writing each event down here before anything follows from it. */
  public Agent journalledIn(Journal journal) {
    return hosted(setup.host().journal(journal));
  }

  private Agent hosted(Host other) {
    return new Agent(setup.host(other));
  }

  /** Pursues the persona's goal in this situation until the run ends. */
  public Run pursue(String situation) {
    return pursue(setup.host().ids().get(), situation);
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
    List<Event> known = setup.host().journal().read(run);
    if (known.isEmpty()) {
      return begin(run, situation);
    }
    Run saved = Run.of(known);
    Began.require(saved, offer().cast(), situation);
    AgentLoop loop = loop(setup.bounds().goingOnWith(saved, now()));
    return loop.goOn(saved, Unanswered.unsettled(saved, offer().tools()));
  }

  private Run begin(String run, String situation) {
    var started =
        new Event.Started(run, offer().cast(), situation, offer().tools().initialState(), now());
    return loop(setup.bounds()).begin(started);
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
    return loop(setup.bounds()).goOn(run, List.of(new Event.Heard(words, now())));
  }

  /** The same persona and model, without anything by which others would hear of a run. */
  Agent aside() {
    return new Agent(setup.aside());
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
    Instant now = now();
    Cast cast = offer().cast();
    return loop(setup.bounds())
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
    var decided = new Event.Decided(question.call().id(), decision, now());
    return loop(setup.bounds().goingOnWith(run, decided.at())).goOn(run, List.of(decided));
  }

  private AgentLoop loop(Bounds within) {
    return setup.loop(offer(), within);
  }

  private Instant now() {
    return setup.host().clock().instant();
  }

  private Offer offer() {
    Optional<Offer> known = offer;
    if (known.isPresent()) {
      return known.get();
    }
    Offer first = setup.offer();
    offer = Optional.of(first);
    return first;
  }
}
