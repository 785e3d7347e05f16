package dev.multitudes.agent;

import dev.multitudes.goal.Goal;
import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Blame;
import dev.multitudes.goal.Origin;
import dev.multitudes.goal.Verdict;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Effects;
import dev.multitudes.run.Event;
import dev.multitudes.run.Event.Clue;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import dev.multitudes.track.GoalInferrer;
import dev.multitudes.track.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole algorithm. What happens next depends on the events so far alone, and mostly on the
 * last:
 *
 * <pre>
 * Started ─► (GoalInferred) ─► Asked ─► Replied ─► Called ─► Returned ─► Judged ─► Ended
 *                                ▲                   ▲                     │
 *                                └──── still open ◄──┴──── next call ◄─────┘
 * </pre>
 *
 * <p>Each event is recorded before anything follows from it, so a run that was cut off goes on from
 * its events, and tracing, replaying and asserting are reading them.
 */
final class AgentLoop {
  private static final String NUDGE =
      "Your last reply was empty. Say what you want to say, or use one of your tools.";

  private final Persona persona;
  private final Toolbox tools;
  private final Judges judges;
  private final Bounds bounds;
  private final RunListener listener;
  private final PromptWriter prompts;
  private final Effects effects;

  AgentLoop(
      Persona persona,
      Toolbox tools,
      Judges judges,
      Bounds bounds,
      RunListener listener,
      PromptWriter prompts,
      Effects effects) {
    this.persona = persona;
    this.tools = tools;
    this.judges = judges;
    this.bounds = bounds;
    this.listener = listener;
    this.prompts = prompts;
    this.effects = effects;
  }

  /** Goes on with a run until it ends. */
  Run goOn(Run soFar) {
    Run run = soFar;
    while (!run.hasEnded()) {
      for (Event event : nextOrBreak(run)) {
        run = run.plus(event);
        listener.onEvent(event);
      }
    }
    return run;
  }

  private List<Event> nextOrBreak(Run run) {
    try {
      return next(run);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      return end(run, new Outcome.Broken(Causes.told(e)));
    }
  }

  private List<Event> next(Run run) {
    return switch (run.last()) {
      case Event.Started started -> inferFromWords(started).orElseGet(() -> ask(run));
      case Event.GoalInferred inferred -> afterInference(run, inferred);
      case Event.Asked asked -> List.of(effects.ask(run));
      case Event.Replied replied -> afterReply(run, replied);
      case Event.Called called -> perform(run);
      case Event.Returned returned -> afterAnswer(run);
      case Event.Judged judged -> afterJudgement(run);
      case Event.Heard heard -> ask(run);
      case Event.Hinted hinted -> ask(run);
      case Event.Worn worn -> ask(run);
      case Event.Gated gated -> ask(run);
      case Event.Decided decided -> ask(run);
      case Event.Drifted drifted -> ask(run);
      case Event.Compacted compacted -> ask(run);
      case Event.FormatChosen chosen -> ask(run);
      case Event.Ended ended ->
          throw new IllegalStateException("The run has ended: " + ended.outcome());
    };
  }

  private List<Event> ask(Run run) {
    Optional<String> stop = bounds.reasonToStop(run);
    if (stop.isPresent()) {
      return end(run, new Outcome.Stopped(stop.get()));
    }
    Prompt prompt = prompts.write(run);
    return List.of(
        new Event.Asked(
            run.turns() + 1, prompt.messages().size(), prompt.characters(), prompt.hash()));
  }

  private List<Event> afterReply(Run run, Event.Replied reply) {
    if (!reply.calls().isEmpty()) {
      return call(run);
    }
    if (!reply.words().isBlank()) {
      return judge(run);
    }
    return run.upTo(run.size() - 2).last() instanceof Event.Hinted
        ? end(run, new Outcome.GaveUp(""))
        : List.of(new Event.Hinted(Event.Hint.EMPTY_REPLY, NUDGE));
  }

  private List<Event> call(Run run) {
    List<ToolCall> waiting = Round.of(run).waiting();
    Optional<String> stop = bounds.limits().beforeCalling(run.spent(), waiting.size());
    if (stop.isPresent()) {
      return end(run, new Outcome.Stopped(stop.get()));
    }
    return batch(waiting).stream().<Event>map(Event.Called::new).toList();
  }

  /** The calls that may run beside each other, up to the first that must run alone. */
  private List<ToolCall> batch(List<ToolCall> waiting) {
    var batch = new ArrayList<ToolCall>();
    for (ToolCall call : waiting) {
      if (mustRunAlone(call)) {
        return batch.isEmpty() ? List.of(call) : batch;
      }
      batch.add(call);
    }
    return batch;
  }

  private boolean mustRunAlone(ToolCall call) {
    return tools.find(call.tool()).map(Tool::effect).filter(Effect.ONCE::equals).isPresent();
  }

  private List<Event> perform(Run run) {
    return List.copyOf(effects.perform(run, Round.of(run).pending()));
  }

  private List<Event> afterAnswer(Run run) {
    return Round.of(run).pending().isEmpty() ? judge(run) : perform(run);
  }

  private List<Event> judge(Run run) {
    return Round.of(run).unjudged().stream().<Event>map(step -> judged(run, step)).toList();
  }

  private Event.Judged judged(Run run, Step step) {
    return new Event.Judged(step.act().id(), judges.tracker().judge(goal(run), step));
  }

  /**
   * The goal that acts are judged against: the stated one, else the one inferred before the act.
   */
  private Goal goal(Run run) {
    if (persona.goal().isStated()) {
      return persona.goal();
    }
    return run.inference()
        .flatMap(inference -> inference.goal().flatMap(goal -> hypothesis(goal, inference)))
        .map(goal -> goal.withConstraintsOf(persona.goal()))
        .orElse(persona.goal());
  }

  private Optional<Goal> hypothesis(String statement, Event.GoalInferred inference) {
    var origin =
        new Origin.Inferred(inference.posterior().of(statement), inference.from().inWords());
    return judges
        .inferrer()
        .flatMap(inferrer -> inferrer.hypothesis(statement))
        .map(goal -> goal.from(origin));
  }

  private List<Event> afterJudgement(Run run) {
    Round round = Round.of(run);
    if (!round.unjudged().isEmpty()) {
      return judge(run);
    }
    return inferrer()
        .filter(inferrer -> !round.reply().calls().isEmpty())
        .map(inferrer -> inferred(Clue.ACTS, inferrer.fromActs(run)))
        .orElseGet(() -> endOrGoOn(run, round));
  }

  private Optional<List<Event>> inferFromWords(Event.Started started) {
    return inferrer()
        .map(inferrer -> inferred(Clue.WORDS, inferrer.fromWords(started.situation())));
  }

  private List<Event> afterInference(Run run, Event.GoalInferred inferred) {
    return switch (inferred.from()) {
      case WORDS -> ask(run);
      case ACTS ->
          inferred(
              Clue.WORDS_AND_ACTS,
              fromWords(run).map(inferred.posterior()::and).orElse(inferred.posterior()));
      case WORDS_AND_ACTS -> endOrGoOn(run, Round.of(run));
    };
  }

  private Optional<GoalPosterior> fromWords(Run run) {
    return inferrer().map(inferrer -> inferrer.fromWords(run.started().situation()));
  }

  private static List<Event> inferred(Clue from, GoalPosterior posterior) {
    return List.of(new Event.GoalInferred(from, posterior));
  }

  /** Who infers the goal, if it has to be inferred. */
  private Optional<GoalInferrer> inferrer() {
    return persona.goal().isStated() ? Optional.empty() : judges.inferrer();
  }

  private List<Event> endOrGoOn(Run run, Round round) {
    Optional<Outcome> settled = settled(round);
    if (settled.isPresent()) {
      return end(run, settled.get());
    }
    if (!round.waiting().isEmpty()) {
      return call(run);
    }
    return round.reply().calls().isEmpty() ? close(run, round.reply().words()) : ask(run);
  }

  private static Optional<Outcome> settled(Round round) {
    return round
        .judged(Verdict.VIOLATES)
        .<Outcome>map(violation -> new Outcome.Foreclosed(violation.why(), Blame.AGENT))
        .or(
            () ->
                round
                    .judged(Verdict.ACHIEVES)
                    .map(achieved -> new Outcome.Achieved(achieved.why())))
        .or(() -> round.judged(Verdict.FORECLOSES).map(AgentLoop::foreclosed));
  }

  private static Outcome foreclosed(Judgement judgement) {
    return new Outcome.Foreclosed(judgement.why(), judgement.blame().orElse(Blame.AGENT));
  }

  /** The persona said its last word without calling a tool. */
  private List<Event> close(Run run, String words) {
    boolean nothingLeftToReach = goal(run).achieved().isEmpty() || wasReached(run);
    return end(run, nothingLeftToReach ? new Outcome.Answered(words) : new Outcome.GaveUp(words));
  }

  private static boolean wasReached(Run run) {
    return run.all(Event.Judged.class).stream()
        .anyMatch(judged -> judged.judgement().verdict() == Verdict.ACHIEVES);
  }

  /** Ends the run; calls that are still open are answered first, so that each has its answer. */
  private List<Event> end(Run run, Outcome outcome) {
    var events = new ArrayList<Event>();
    if (run.reply().isPresent()) {
      Round round = Round.of(run);
      Instant at = effects.now();
      round.pending().forEach(call -> events.add(unfinished(call, at)));
      round.waiting().forEach(call -> events.add(notRun(call, at)));
    }
    events.add(new Event.Ended(outcome));
    return events;
  }

  private static Event unfinished(ToolCall call, Instant at) {
    String text = call.tool() + " was begun; whether it had an effect is not known.";
    return new Event.Returned(
        call.id(), new Result.Failed(text, "the run ended before it returned"), at);
  }

  private static Event notRun(ToolCall call, Instant at) {
    return new Event.Returned(
        call.id(), new Result.Refused(call.tool() + " was not run: the run had ended."), at);
  }
}
