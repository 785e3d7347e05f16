package dev.multitudes.agent;

import dev.multitudes.goal.Step;
import dev.multitudes.run.Decision;
import dev.multitudes.run.Effects;
import dev.multitudes.run.Event;
import dev.multitudes.run.Journal;
import dev.multitudes.run.JournalException;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Round;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Toolbox;
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
 * <p>Each event is written down before anything follows from it, so a run that was cut off goes on
 * from its events, and tracing, replaying and asserting are reading them.
 */
final class AgentLoop {
  private final Goals goals;
  private final Beforehand beforehand;
  private final Toolbox tools;
  private final Bounds bounds;
  private final RunListener listener;
  private final Journal journal;
  private final Effects effects;
  private final Course course;

  AgentLoop(
      Goals goals,
      Beforehand beforehand,
      Toolbox tools,
      Bounds bounds,
      RunListener listener,
      Journal journal,
      Effects effects) {
    this.goals = goals;
    this.beforehand = beforehand;
    this.tools = tools;
    this.bounds = bounds;
    this.listener = listener;
    this.journal = journal;
    this.effects = effects;
    this.course = new Course(goals, tools, bounds.reminders());
  }

  /** Begins a run, and goes on until it ends or waits for a person. */
  Run begin(Event.Started started) {
    Run run = Run.begin(started);
    try {
      journal.append(run.id(), 0, List.of(started));
    } catch (JournalException e) {
      return unrecorded(run, e);
    }
    listener.onEvent(started);
    return goOn(run, List.of());
  }

  /** Records what is new of a run, and goes on until it ends or waits for a person. */
  Run goOn(Run soFar, List<Event> news) {
    Run run = soFar;
    List<Event> next = news;
    try {
      while (true) {
        if (!next.isEmpty()) {
          journal.append(run.id(), run.size(), next);
        }
        for (Event event : next) {
          run = run.plus(event);
          listener.onEvent(event);
        }
        if (run.hasEnded() || run.question().isPresent()) {
          effects.pause();
          return run;
        }
        next = nextOrEnd(run);
        if (next.isEmpty()) {
          throw new IllegalStateException("Nothing follows " + run.last());
        }
      }
    } catch (JournalException e) {
      return unrecorded(run, e);
    }
  }

  /** Without a journal nothing may happen any more; the end itself is known to the caller only. */
  private Run unrecorded(Run run, JournalException problem) {
    Run ended = run;
    for (Event event : end(run, new Outcome.Broken(String.valueOf(problem.getMessage())))) {
      ended = ended.plus(event);
      listener.onEvent(event);
    }
    return ended;
  }

  private List<Event> nextOrEnd(Run run) {
    try {
      return next(run);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return stop(run, "the caller interrupted the run");
    } catch (Throwable e) {
      Causes.requireSurvivable(e);
      return end(run, new Outcome.Broken(Causes.told(e)));
    }
  }

  private List<Event> next(Run run) throws InterruptedException {
    return switch (run.last()) {
      case Event.Started started -> goals.fromWords(run).orElseGet(() -> ask(run));
      case Event.GoalInferred inferred -> afterInference(run, inferred);
      case Event.Asked asked -> List.of(effects.ask(run));
      case Event.Replied reply -> afterReply(run, reply);
      case Event.Gated gated -> call(run);
      case Event.Decided decided -> afterDecision(run, decided);
      case Event.Called called -> perform(run);
      case Event.Returned returned -> round(run).hasPending() ? perform(run) : judge(run);
      case Event.Judged judged -> afterJudgement(run);
      case Event.Heard heard -> goals.fromWords(run).orElseGet(() -> ask(run));
      case Event.Hinted hinted -> ask(run);
      case Event.Worn worn -> // the words behind it were lost with the process
          end(run, run.all(Event.Ended.class).getLast().outcome());
      case Event.Drifted drifted -> ask(run);
      case Event.Flagged flagged -> behindNotices(run);
      case Event.Compacted compacted -> ask(run);
      case Event.FormatChosen chosen -> ask(run);
      case Event.Ended ended ->
          throw new IllegalStateException("The run has ended: " + ended.outcome());
    };
  }

  private List<Event> ask(Run run) {
    Optional<String> stop = bounds.reasonToStop(run);
    if (stop.isPresent()) {
      return stop(run, stop.get());
    }
    Event next = beforehand.next(run);
    return next instanceof Event.Ended ended && ended.outcome() instanceof Outcome.Stopped stopped
        ? stop(run, stopped.rule())
        : List.of(next);
  }

  private List<Event> afterReply(Run run, Event.Replied reply) {
    if (!reply.calls().isEmpty()) {
      return call(run);
    }
    Optional<Nudge> nudge = Nudge.about(reply);
    return nudge.isPresent() ? nudged(run, reply, nudge.get()) : judge(run);
  }

  /** The second time the model is asked in another format, or not at all. */
  private List<Event> nudged(Run run, Event.Replied reply, Nudge nudge) {
    if (!nudge.wasTold(run)) {
      return List.of(nudge.told(reply));
    }
    Optional<Event.FormatChosen> other =
        nudge == Nudge.UNREAD ? beforehand.manner().last(run) : Optional.empty();
    return other
        .map(chosen -> List.<Event>of(chosen, nudge.told(reply)))
        .orElseGet(() -> stop(run, nudge.rule(run, reply)));
  }

  private List<Event> call(Run run) {
    Round round = round(run);
    List<ToolCall> waiting = round.waiting();
    Optional<String> stop = bounds.reasonNotToCall(run, waiting.size());
    if (stop.isPresent()) {
      return stop(run, stop.get());
    }
    var echoes = new Echoes(round.reply(), tools);
    List<Event> refused = echoes.refused(waiting, effects::now);
    return refused.isEmpty()
        ? bounds.rulings().begin(run, batch(run, waiting, echoes), effects::now)
        : refused;
  }

  private List<ToolCall> batch(Run run, List<ToolCall> waiting, Echoes echoes) {
    return new Batch(tools, echoes, course.room(run)).of(waiting);
  }

  private List<Event> perform(Run run) throws InterruptedException {
    return List.copyOf(effects.perform(run, round(run).pending()));
  }

  private List<Event> afterDecision(Run run, Event.Decided decided) throws InterruptedException {
    Round round = round(run);
    boolean wasBegun = round.hasPending();
    return switch (decided.decision()) {
      case Decision.Approved approved ->
          wasBegun ? perform(run) : List.of(new Event.Called(round.ruled(decided.call())));
      case Decision.Refused refused ->
          List.of(returned(decided.call(), new Result.Refused(refused.reason())));
      case Decision.Happened happened ->
          List.of(returned(decided.call(), Result.Done.saying(happened.result())));
    };
  }

  private List<Event> judge(Run run) {
    List<Step> unjudged = round(run).unjudged();
    var judged = new ArrayList<Event>(unjudged.size());
    for (Step step : unjudged) {
      judged.add(judged(run, step));
    }
    return judged;
  }

  private Event.Judged judged(Run run, Step step) {
    return new Event.Judged(step.act().id(), effects.judge(goals.of(run), step));
  }

  private List<Event> afterJudgement(Run run) {
    Round round = round(run);
    if (round.hasUnjudged()) {
      return judge(run);
    }
    return (round.reply().calls().isEmpty() ? Optional.<List<Event>>empty() : goals.fromActs(run))
        .orElseGet(() -> goOnOrEnd(run));
  }

  private List<Event> afterInference(Run run, Event.GoalInferred inferred) {
    return switch (inferred.from()) {
      case WORDS -> ask(run);
      case ACTS -> goals.fromBoth(run, inferred);
      case WORDS_AND_ACTS -> goals.followWords(run) ? ask(run) : goOnOrEnd(run);
    };
  }

  private List<Event> goOnOrEnd(Run run) {
    return switch (course.after(run, round(run))) {
      case Next.Call calls -> call(run);
      case Next.Ask asks -> ask(run);
      case Next.Tell tell -> tell.events();
      case Next.End end -> end(run, end.notices(), end.outcome());
    };
  }

  /** Notices are recorded with what follows from them; a crash may have cut that off. */
  private List<Event> behindNotices(Run run) throws InterruptedException {
    int size = run.size();
    while (run.upTo(size).last() instanceof Event.Flagged) {
      size--;
    }
    List<Event> all = next(run.upTo(size));
    int known = run.size() - size;
    return known < all.size() ? all.subList(known, all.size()) : goOnOrEnd(run);
  }

  private List<Event> stop(Run run, String rule) {
    return end(run, course.stopped(run, rule));
  }

  private List<Event> end(Run run, Outcome outcome) {
    return end(run, List.of(), outcome);
  }

  /** Ends the run; calls that are still open are answered first, so that each has its answer. */
  private List<Event> end(Run run, List<Event> notices, Outcome outcome) {
    var events = new ArrayList<>(notices);
    run.round()
        .ifPresent(
            round -> {
              Instant at = effects.now();
              round.pending().forEach(call -> events.add(Unanswered.begun(call, at)));
              round.waiting().forEach(call -> events.add(Unanswered.notRun(call, at)));
            });
    events.add(new Event.Ended(outcome));
    return events;
  }

  private Event returned(String call, Result result) {
    return new Event.Returned(call, result, effects.now());
  }

  private static Round round(Run run) {
    return run.round()
        .orElseThrow(() -> new IllegalStateException("No reply precedes " + run.last()));
  }
}
