package dev.multitudes.agent;

import dev.multitudes.run.Decision;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Toolbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Calls that a run leaves open: the answers they get at its end, the questions they are on going
 * on.
 */
final class Unanswered {

  static Event begun(ToolCall call, Instant at) {
    return new Event.Returned(
        call.id(),
        new Result.Failed(
            call.tool() + " was begun; whether it had an effect is not known.",
            "the run ended before it returned"),
        at);
  }

  static Event notRun(ToolCall call, Instant at) {
    return new Event.Returned(
        call.id(), new Result.Refused(call.tool() + " was not run: the run had ended."), at);
  }

  /**
   * What a run that was cut off has to settle first: a call that may not run twice was begun, and
   * nobody knows whether it had its effect.
   */
  static List<Event> unsettled(Run run, Toolbox tools) {
    boolean isRefusedOrHappened =
        run.last() instanceof Event.Decided decided
            && !(decided.decision() instanceof Decision.Approved);
    boolean isSettling = run.question().isPresent() || isRefusedOrHappened;
    return run.round().stream()
        .filter(round -> !isSettling)
        .flatMap(round -> round.pending().stream())
        .filter(call -> mayNotRunTwice(call, tools))
        .<Event>map(Unanswered::question)
        .toList();
  }

  private static boolean mayNotRunTwice(ToolCall call, Toolbox tools) {
    return tools.find(call.tool()).filter(tool -> tool.effect() == Effect.ONCE).isPresent();
  }

  private static Event.Gated question(ToolCall call) {
    return new Event.Gated(
        call.id(),
        Event.Gate.ASKED,
        "It was begun before the run was cut off, and whether it had its effect is not known.",
        call.arguments(),
        Optional.empty());
  }

  private Unanswered() {}
}
