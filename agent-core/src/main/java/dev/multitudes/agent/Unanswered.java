package dev.multitudes.agent;

import dev.multitudes.run.Event;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Result;
import java.time.Instant;

/** The answers to calls that the end of a run leaves open. */
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

  private Unanswered() {}
}
