package dev.multitudes.agent;

import dev.multitudes.run.Event;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Calls of one reply that ask what the reply has asked three times before. They do not run, unless
 * their tool is declared repeatable: whoever asks so has seen no answer yet, so {@link Repetition}
 * has had nothing to redirect.
 *
 * @param reply makes the calls
 * @param tools say what is repeatable
 */
record Echoes(Event.Replied reply, Toolbox tools) {
  private static final int MOST = 3;

  // Says nothing of the call itself: a model that reads a call repeats it.
  private static final Result.Refused REFUSAL =
      new Result.Refused(
          "This was not run: you have asked the same three times in this reply already. Read the"
              + " answers you have, or do something else.");

  /** The answers to those of these calls, from the first on, that are echoes. */
  List<Event> refused(List<ToolCall> waiting, Supplier<Instant> clock) {
    return waiting.stream()
        .takeWhile(this::has)
        .<Event>map(call -> new Event.Returned(call.id(), REFUSAL, clock.get()))
        .toList();
  }

  boolean has(ToolCall call) {
    if (reply.calls().size() <= MOST
        || tools.find(call.tool()).filter(Tool::isRepeatable).isPresent()) {
      return false;
    }
    return reply.calls().stream()
            .takeWhile(before -> !before.id().equals(call.id()))
            .filter(before -> isSame(before, call))
            .limit(MOST)
            .count()
        == MOST;
  }

  private static boolean isSame(ToolCall one, ToolCall other) {
    return one.tool().equals(other.tool())
        && Toolbox.sameArguments(one.arguments(), other.arguments());
  }

  /** Whether an echo is answered like this. */
  static boolean isAnswer(String text) {
    return text.equals(REFUSAL.text());
  }
}
