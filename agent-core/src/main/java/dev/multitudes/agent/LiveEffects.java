package dev.multitudes.agent;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.context.ContextWindow;
import dev.multitudes.context.Excerpt;
import dev.multitudes.format.ReadCall;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Inference;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Step;
import dev.multitudes.run.Effects;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Invocation;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import dev.multitudes.track.GoalInferrer;
import dev.multitudes.track.GoalTracker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Effects that simply happen, in this process. */
final class LiveEffects implements Effects {
  private final Mind mind;
  private final Toolbox tools;
  private final GoalTracker tracker;
  private final GoalInferrer inferrer;
  private final Terms terms;
  private final PromptWriter prompts;
  private final Replies replies;
  private final RunListener listener;
  private final InstantSource clock;
  private final Limits limits;
  private final Prefetch.Ahead ahead;
  private Prefetch prefetch = new Prefetch();

  LiveEffects(
      Mind mind,
      Toolbox tools,
      GoalTracker tracker,
      GoalInferrer inferrer,
      PromptWriter prompts,
      RunListener listener,
      InstantSource clock,
      Limits limits,
      Prefetch.Ahead ahead) {
    this.mind = mind;
    this.tools = tools;
    this.tracker = tracker;
    this.inferrer = inferrer;
    this.terms = new Terms(tools.specifications(), mind.manner().schemas());
    this.prompts = prompts;
    this.replies = new Replies(tools.specifications(), mind.manner());
    this.listener = listener;
    this.clock = clock;
    this.limits = limits;
    this.ahead = ahead;
  }

  @Override
  public Event ask(Run run) throws InterruptedException {
    requireNoInterrupt();
    Prompt prompt = prompts.write(run);
    prompts.spoken().ifPresent(replies::expect);
    boolean isSpoken = prompts.spoken().isPresent();
    var parameters = prompts.spoken().map(terms::speaking).orElse(terms.offering());
    var request = ChatRequest.builder().messages(prompt.messages()).parameters(parameters);
    beginAnew();
    try {
      var pieces = new Overheard(replies, listener, call -> readAhead(run, call));
      ChatResponse response = mind.reply(request.build(), pieces);
      pieces.end(Replies.endingOf(response));
      Event.Replied replied = replies.record(run.turns() + 1, response, now());
      if (ahead == Prefetch.Ahead.READS) {
        prefetch.keepOnly(replied.calls());
      }
      return replied;
    } catch (RuntimeException e) {
      pause();
      if (wasInterrupted(e)) {
        throw new InterruptedException();
      }
      return instead(run, e, isSpoken)
          .or(() -> Compaction.after(e, run, prompt, prompts))
          .orElseThrow(() -> e);
    }
  }

  /** What an error of the model's server tells beside that it failed. */
  private Optional<Event> instead(Run run, RuntimeException e, boolean isSpoken) {
    if (tools.names().isEmpty()) {
      return Optional.empty();
    }
    return Optional.<Event>empty()
        .or(() -> isSpoken ? Optional.empty() : mind.manner().instead(e))
        .or(() -> replies.fromError(run.turns() + 1, e, now()));
  }

  private void beginAnew() {
    if (ahead == Prefetch.Ahead.READS) {
      pause();
      prefetch = new Prefetch();
    }
  }

  @Override
  public Judgement judge(Goal goal, Step step) {
    return tracker.judge(goal, step);
  }

  @Override
  public Inference inferFromWords(String heard) {
    return inferrer.fromWords(heard);
  }

  @Override
  public Inference inferFromActs(Evidence evidence) {
    return inferrer.fromActs(evidence);
  }

  @Override
  public Optional<ContextWindow> window() {
    return mind.window().get();
  }

  @Override
  public void pause() {
    prefetch.discard();
  }

  /** Begins a call that a reply makes while it still streams, if it and all before it only read. */
  private void readAhead(Run run, ReadCall read) {
    if (ahead == Prefetch.Ahead.NONE) {
      return;
    }
    ToolCall call = prefetch.next(run.turns() + 1, read.name(), read.arguments());
    boolean mayBegin =
        prefetch.isOpen()
            && run.spent().toolCalls() + prefetch.heard() <= limits.toolCalls()
            && tools.find(call.tool()).filter(LiveEffects::onlyReads).isPresent();
    if (mayBegin) {
      prefetch.begin(call, () -> perform(run, call));
    } else {
      prefetch.close();
    }
  }

  private static boolean onlyReads(Tool tool) {
    return tool.effect() == Effect.READ && !tool.runsAlone();
  }

  /** Clients of models wrap an interruption in exceptions of their own; some lose the status. */
  private static boolean wasInterrupted(Throwable problem) {
    return Thread.interrupted() || Causes.tellOfInterruption(problem, LiveEffects.class);
  }

  @Override
  public List<Event.Returned> perform(Run run, List<ToolCall> calls) throws InterruptedException {
    requireNoInterrupt();
    ToolCall first = calls.getFirst();
    if (calls.size() == 1 && limitOf(first).equals(Limits.FOREVER)) {
      Result result = prefetched(first).orElseGet(() -> perform(run, first));
      return List.of(new Event.Returned(first.id(), result, now()));
    }
    List<Result> results = Workbench.work(calls.stream().map(call -> job(run, call)).toList());
    Instant at = now();
    var answers = new ArrayList<Event.Returned>(calls.size());
    for (int i = 0; i < calls.size(); i++) {
      answers.add(new Event.Returned(calls.get(i).id(), results.get(i), at));
    }
    return answers;
  }

  private Optional<Result> prefetched(ToolCall call) {
    try {
      return prefetch.result(call);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // for whoever interrupted the run: it stops next
      return Optional.of(
          new Result.Failed(call.tool() + " was interrupted.", "the run was interrupted"));
    }
  }

  private Duration limitOf(ToolCall call) {
    return tools.find(call.tool()).flatMap(Tool::timeLimit).orElse(limits.toolTime());
  }

  private Workbench.Job<Result> job(Run run, ToolCall call) {
    return new Workbench.Job<>(
        () -> prefetched(call).orElseGet(() -> perform(run, call)),
        limitOf(call),
        hasBegun -> hasBegun ? tooLate(call) : noTurn(call));
  }

  private Result tooLate(ToolCall call) {
    String text =
        "%s did not return within %s and was interrupted. Whether it had an effect is not known."
            .formatted(call.tool(), Limits.told(limitOf(call)));
    return new Result.Failed(text, "the time limit of " + limitOf(call));
  }

  private Result noTurn(ToolCall call) {
    String text =
        "%s was not run: other tools kept it from beginning within %s."
            .formatted(call.tool(), Limits.told(limitOf(call)));
    return new Result.Failed(
        text, "no thread was free; tools that never wait keep virtual threads busy");
  }

  private Result perform(Run run, ToolCall call) {
    Optional<Tool> tool = tools.find(call.tool());
    if (tool.isEmpty()) {
      return tools.unknown(call.tool());
    }
    var invocation = new Invocation(Effects.keyOf(run.id(), call), call.arguments(), run.state());
    try {
      return shortened(tool.get().call(invocation));
    } catch (Throwable e) {
      Causes.requireSurvivable(e);
      if (wasInterrupted(e)) {
        Thread.currentThread().interrupt(); // for whoever interrupted the run: it stops next
      }
      return new Result.Failed(
          "%s failed. Whether it had an effect is not known.".formatted(call.tool()),
          Causes.told(e));
    }
  }

  private static void requireNoInterrupt() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private Result shortened(Result result) {
    if (result.text().length() <= limits.output()) {
      return result;
    }
    String all = result.text();
    String begins = Excerpt.beginning(all, limits.output());
    String text =
        "%s\n[cut: these are the first %d of %d characters]"
            .formatted(begins, begins.length(), all.length());
    return switch (result) {
      case Result.Done done -> new Result.Done(text, done.state());
      case Result.Failed failed -> new Result.Failed(text, failed.cause());
      case Result.Refused refused -> new Result.Refused(text);
    };
  }

  @Override
  public Instant now() {
    return clock.instant();
  }
}
