package dev.multitudes.agent;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessageDeserializer;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.multitudes.run.Cast;
import dev.multitudes.run.Event;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Result;
import dev.multitudes.wording.CallWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events as the messages that tell a model of them, one event after another. */
final class Transcript {
  private final List<ToolSpecification> tools;
  private final Optional<CallWriter> speech;
  private final Messages messages = new Messages();
  private final List<ToolExecutionResultMessage> unspoken = new ArrayList<>();
  private final Map<String, String> edits = new HashMap<>();
  private List<ToolCall> calls = List.of();
  private String note = "";
  private int instructed;

  private Transcript(List<ToolSpecification> tools, Optional<CallWriter> speech) {
    this.tools = tools;
    this.speech = speech;
  }

  /** Nothing yet, in a format in which tools are announced as text. */
  static Transcript spoken(List<ToolSpecification> tools, CallWriter speech) {
    return new Transcript(tools, Optional.of(speech));
  }

  /** Nothing yet, by the provider's own means. */
  static Transcript plain() {
    return new Transcript(List.of(), Optional.empty());
  }

  /** What has been told so far. */
  Messages messages() {
    return messages;
  }

  /** About how many tokens stand behind the instructions. */
  int tokensSinceInstructed() {
    return messages.tokens() - instructed;
  }

  void append(Event event) {
    switch (event) {
      case Event.Started started -> begin(started.cast(), started.situation());
      case Event.Worn worn -> {}
      case Event.Heard heard -> hear(heard.words());
      case Event.Hinted hinted -> hear(hinted.words());
      case Event.Compacted compacted -> {}
      case Event.Replied replied -> reply(replied);
      case Event.Returned returned -> answer(returned.call(), returned.result());
      case Event.GoalInferred inferred -> {}
      case Event.Asked asked -> finishTurn();
      case Event.Called called -> {}
      case Event.Gated gated -> rule(gated);
      case Event.Decided decided -> {}
      case Event.Judged judged -> {}
      case Event.Drifted drifted -> {}
      case Event.Flagged flagged -> {}
      case Event.FormatChosen chosen -> {}
      case Event.Ended ended -> {}
    }
  }

  /** Who the model is, and what it finds before it. */
  void begin(Cast cast, String situation) {
    instruct(cast);
    hear(situation);
  }

  private void instruct(Cast cast) {
    String announcement = speech.map(writer -> writer.announcement(tools)).orElse("");
    String text =
        cast.instructions().isEmpty() || announcement.isEmpty()
            ? cast.instructions() + announcement
            : cast.instructions() + "\n\n" + announcement;
    if (!text.isEmpty()) {
      messages.add(SystemMessage.from(text), text);
    }
    instructed = messages.tokens();
  }

  /** Results that are spoken are one message; then comes what else is to be said of the turn. */
  void finishTurn() {
    if (!unspoken.isEmpty()) {
      String text = speech.orElseThrow().results(unspoken);
      unspoken.clear();
      messages.add(UserMessage.from(text), text);
    }
    if (!note.isEmpty()) {
      String text = note;
      note = "";
      messages.add(UserMessage.from(text), text);
    }
  }

  void hear(String words) {
    finishTurn();
    messages.add(UserMessage.from(words), words);
  }

  private void reply(Event.Replied replied) {
    finishTurn();
    calls = replied.calls();
    note = calls.isEmpty() ? "" : replied.unread();
    if (replied.words().isBlank() && calls.isEmpty()) {
      return; // providers refuse a message without content
    }
    AiMessage.Builder message = AiMessage.builder();
    if (!replied.extras().isEmpty()
        && ChatMessageDeserializer.messageFromJson(replied.extras()) instanceof AiMessage extras) {
      message.attributes(extras.attributes());
    }
    String words = speech.map(writer -> spoken(replied, writer)).orElse(replied.words());
    if (!words.isBlank()) {
      message.text(words);
    }
    if (!replied.thinking().isEmpty()) {
      message.thinking(replied.thinking());
    }
    if (!calls.isEmpty() && speech.isEmpty()) {
      message.toolExecutionRequests(requests(calls));
    }
    messages.add(message.build(), replied.words());
    messages.weigh(replied.thinking());
    for (ToolCall call : replied.calls()) {
      messages.mix(call.tool());
      messages.mix(call.arguments());
    }
  }

  private String spoken(Event.Replied replied, CallWriter writer) {
    String written = writer.calls(requests(calls));
    String words = // what broke is shown as it was, since the model is told where it did
        replied.unread().isEmpty() ? writer.words(replied.words()) : replied.words();
    return words.isEmpty() || written.isEmpty() ? words + written : words + "\n" + written;
  }

  private static List<ToolExecutionRequest> requests(List<ToolCall> calls) {
    var requests = new ArrayList<ToolExecutionRequest>(calls.size());
    for (ToolCall call : calls) {
      requests.add(request(call));
    }
    return requests;
  }

  private static ToolExecutionRequest request(ToolCall call) {
    return ToolExecutionRequest.builder()
        .id(call.id())
        .name(call.tool())
        .arguments(call.arguments())
        .build();
  }

  private void rule(Event.Gated gated) {
    if (gated.gate() == Event.Gate.EDITED) {
      edits.put(
          gated.call(),
          "[It ran with other arguments: %s. %s]\n".formatted(gated.arguments(), gated.reason()));
    }
  }

  private void answer(String call, Result result) {
    String output =
        result.text().isEmpty() ? "(no output)" : result.text(); // providers refuse none
    String text = edits.isEmpty() ? output : edits.getOrDefault(call, "") + output;
    var message =
        ToolExecutionResultMessage.builder()
            .id(call)
            .toolName(toolOf(call))
            .text(text)
            .isError(!(result instanceof Result.Done))
            .build();
    if (speech.isPresent()) {
      unspoken.add(message);
    } else {
      messages.add(message, text);
    }
  }

  private String toolOf(String id) {
    for (ToolCall call : calls) {
      if (call.id().equals(id)) {
        return call.tool();
      }
    }
    throw new IllegalStateException("No call " + id + " precedes its answer");
  }
}
