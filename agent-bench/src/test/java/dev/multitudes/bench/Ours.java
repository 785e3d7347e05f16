package dev.multitudes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.ChatMessage;
import dev.multitudes.agent.Agent;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Decision;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Result;
import java.time.Duration;
import java.util.List;

/** A run of ours, as it was before anybody said more. */
record Ours(
    Agent agent,
    Run run,
    Errands errands,
    Script script,
    List<String> ran,
    List<List<ChatMessage>> prompts,
    boolean isStillInterrupted) {

  // Far less than the minute that a tool may take by default: what ends by then was ended.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Runs it, and checks what holds in every row. */
  static Ours of(Trial trial) throws Exception {
    var errands = new Errands();
    Script script = trial.script(errands.stuck);
    Agent agent =
        trial
            .setting()
            .apply(Agent.as(Persona.named("a concierge"), script).withMethodsOf(errands));
    Caller<Run> caller = trial.twist().begin(() -> agent.pursue(Trial.SITUATION), errands.stuck);
    Run run = caller.await(PATIENCE);
    return seen(agent, run, errands, script, caller.isStillInterrupted());
  }

  /** Goes on with what a person decided. */
  Ours answered(Decision decision) {
    return seen(agent, agent.answer(run, decision), errands, script, false);
  }

  private static Ours seen(
      Agent agent, Run run, Errands errands, Script script, boolean isStillInterrupted) {
    var seen =
        new Ours(agent, run, errands, script, errands.ran(), script.prompts(), isStillInterrupted);
    if (run.hasEnded()) {
      seen.requireOneAnswerForEachCall();
      agent.tell(run, Trial.NEXT);
    }
    assertThat(script.prompts()).allSatisfy(prompt -> assertThat(Balance.faults(prompt)).isEmpty());
    return seen;
  }

  private void requireOneAnswerForEachCall() {
    assertThat(run.all(Event.Returned.class))
        .extracting(Event.Returned::call)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            run.all(Event.Replied.class).stream()
                .flatMap(reply -> reply.calls().stream())
                .map(ToolCall::id)
                .toList());
  }

  Outcome outcome() {
    return run.outcome();
  }

  /** What came of the calls, in their order. */
  List<Result> results() {
    return run.all(Event.Returned.class).stream().map(Event.Returned::result).toList();
  }

  /** What the model was told of its calls, in their order. */
  List<String> told() {
    return results().stream().map(Result::text).toList();
  }

  /** What the framework itself said to the model. */
  List<Event.Hinted> hints() {
    return run.all(Event.Hinted.class);
  }

  /** The same in a few words. */
  String account(Twist twist) {
    String ending = run.hasEnded() ? words(run.outcome()) : "waits for a person";
    return Account.of(ran, prompts, ending + twist.flag(isStillInterrupted));
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Achieved achieved -> "achieved " + Account.quoted(achieved.why());
      case Outcome.Answered answered -> "answered " + Account.quoted(answered.words());
      case Outcome.Foreclosed foreclosed -> "foreclosed " + Account.quoted(foreclosed.why());
      case Outcome.GaveUp gaveUp -> "gave up " + Account.quoted(gaveUp.words());
      case Outcome.Stopped stopped -> "stopped " + Account.quoted(stopped.rule());
      case Outcome.Broken broken -> "broken " + Account.quoted(broken.cause());
    };
  }
}
