package dev.multitudes.agent;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.multitudes.format.CallReader;
import dev.multitudes.format.Ending;
import dev.multitudes.format.MendedJson;
import dev.multitudes.format.ReadCall;
import dev.multitudes.format.Reading;
import dev.multitudes.format.ReplyStream;
import dev.multitudes.format.UnreadCall;
import dev.multitudes.run.Event;
import dev.multitudes.run.ToolCall;
import dev.multitudes.run.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a model's reply what a run records of it. Calls are where the provider puts them; if
 * there are none, those in the text count, in whatever format. A call that stands in both counts
 * once.
 */
final class Replies {
  private static final int NEAR = 30;

  private final CallReader reader;
  private final boolean hasTools;

  Replies(List<ToolSpecification> tools, Manner manner) {
    CallReader any = CallReader.offering(tools);
    this.reader = manner.expected().map(any::expecting).orElse(any);
    this.hasTools = !tools.isEmpty();
  }

  /** Reads a reply while it arrives. */
  ReplyStream stream() {
    return reader.stream();
  }

  Event.Replied record(int turn, ChatResponse response, Instant at) {
    AiMessage message = response.aiMessage();
    String text = textOf(message.text());
    Reading reading = read(text, response.finishReason());
    List<ToolCall> calls = numbered(turn, message.toolExecutionRequests());
    return new Event.Replied(
        turn,
        reading.words(),
        textOf(message.thinking()) + reading.reasoning(),
        calls.isEmpty() ? fromText(turn, reading.calls()) : calls,
        calls.isEmpty() ? told(text, reading.unread()) : "",
        usageOf(response.tokenUsage()),
        response.finishReason() == null ? "" : response.finishReason().name(),
        textOf(response.modelName()),
        extrasOf(message),
        at);
  }

  /** Without tools nothing is a call, whatever it looks like. */
  private Reading read(String text, @Nullable FinishReason reason) {
    Ending ending = reason == FinishReason.LENGTH ? Ending.CUT_OFF : Ending.COMPLETE;
    Reading reading = reader.read(text, ending);
    return hasTools || reading.calls().isEmpty()
        ? reading
        : new Reading(text.strip(), reading.reasoning(), List.of(), List.of());
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

  private static String told(String text, List<UnreadCall> unread) {
    return unread.isEmpty()
        ? ""
        : unread.stream()
            .map(call -> told(text, call))
            .collect(joining(" ", "", " Write the call again, or say what you want to say."));
  }

  private static String told(String text, UnreadCall call) {
    int at = Math.min(call.at(), text.length());
    String near = text.substring(Math.max(0, at - NEAR), Math.min(text.length(), at + NEAR));
    return "A tool call in your last reply could not be read: %s, at character %d, near \"%s\"."
        .formatted(call.problem(), at + 1, near.strip().replaceAll("\\s+", " "));
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
