package dev.multitudes.agent;

import static java.util.Objects.requireNonNullElse;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.multitudes.context.CauseChain;
import dev.multitudes.format.CallFormat;
import dev.multitudes.format.CallReader;
import dev.multitudes.format.Ending;
import dev.multitudes.format.MendedJson;
import dev.multitudes.format.ReadCall;
import dev.multitudes.format.Reading;
import dev.multitudes.run.Event;
import dev.multitudes.run.ToolCall;
import dev.multitudes.run.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a model's reply what a run records of it. Calls are where the provider puts them; if
 * there are none, those in the text count, in whatever format. A call that stands in both counts
 * once. Without tools nothing is a call.
 */
final class Replies {
  private final CallReader any;
  private final boolean hasTools;
  private CallReader reader;

  Replies(List<ToolSpecification> tools, Manner manner) {
    this.hasTools = !tools.isEmpty();
    this.any = hasTools ? CallReader.offering(tools) : CallReader.withoutCalls();
    this.reader = manner.expected().filter(format -> hasTools).map(any::expecting).orElse(any);
  }

  /** From here on calls are expected in this format. */
  void expect(CallFormat format) {
    reader = hasTools ? any.expecting(format) : any;
  }

  CallReader reader() {
    return reader;
  }

  /** How a reply ended. */
  static Ending endingOf(ChatResponse response) {
    return response.finishReason() == FinishReason.LENGTH ? Ending.CUT_OFF : Ending.COMPLETE;
  }

  Event.Replied record(int turn, ChatResponse response, Instant at) {
    AiMessage message = response.aiMessage();
    String text = textOf(message.text());
    Reading reading = reader.read(text, endingOf(response));
    List<ToolCall> calls = numbered(turn, message.toolExecutionRequests());
    String unread =
        calls.isEmpty()
            ? Unread.told(text, reading.unread())
            : Unread.beside(calls, reading.calls());
    return new Event.Replied(
        turn,
        reading.words(),
        joined(textOf(message.thinking()), reading.reasoning()),
        calls.isEmpty() ? fromText(turn, reading.calls()) : calls,
        unread,
        usageOf(response.tokenUsage()),
        response.finishReason() == null ? "" : response.finishReason().name(),
        textOf(response.modelName()),
        extrasOf(message),
        at);
  }

  /**
   * The reply that a server could not make of what the model wrote: its error holds the text. The
   * call is read from it, or else told to be unread.
   */
  Optional<Event.Replied> fromError(int turn, Throwable problem, Instant at) {
    return CauseChain.of(problem).stream()
        .flatMap(cause -> Unread.written(cause).stream())
        .findFirst()
        .map(
            written -> {
              List<ReadCall> calls = reader.read(written, Ending.CUT_OFF).calls();
              return new Event.Replied(
                  turn,
                  "",
                  "",
                  fromText(turn, calls),
                  calls.isEmpty() ? Unread.byServer(written) : "",
                  Usage.NONE,
                  "",
                  "",
                  "",
                  at);
            });
  }

  private static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + "\n" + other;
  }

  private static List<ToolCall> numbered(int turn, List<ToolExecutionRequest> requests) {
    var calls = new ArrayList<ToolCall>(requests.size());
    for (ToolExecutionRequest request : requests) {
      String arguments = MendedJson.object(textOf(request.arguments()));
      calls.add(call(turn, calls.size(), textOf(request.name()), arguments));
    }
    return calls;
  }

  private static List<ToolCall> fromText(int turn, List<ReadCall> read) {
    var calls = new ArrayList<ToolCall>(read.size());
    for (ReadCall call : read) {
      calls.add(call(turn, calls.size(), call.name(), call.arguments()));
    }
    return calls;
  }

  private static ToolCall call(int turn, int before, String name, String arguments) {
    return new ToolCall(turn + "." + (before + 1), name, arguments);
  }

  private static String textOf(@Nullable String text) {
    return requireNonNullElse(text, "");
  }

  private static Usage usageOf(@Nullable TokenUsage usage) {
    return usage == null
        ? Usage.NONE
        : new Usage(count(usage.inputTokenCount()), count(usage.outputTokenCount()));
  }

  private static long count(@Nullable Integer tokens) {
    return tokens == null ? 0 : tokens;
  }

  private static String extrasOf(AiMessage message) {
    return message.attributes().isEmpty()
        ? ""
        : ChatMessageSerializer.messageToJson(
            AiMessage.builder().attributes(message.attributes()).build());
  }
}
