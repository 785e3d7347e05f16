package dev.multitudes.agent;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ChatMessageDeserializer;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.multitudes.format.CallFormat;
import dev.multitudes.run.Cast;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Result;
import dev.multitudes.wording.CallWriter;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * Writes a run down as the prompt of its next turn: a pure function of the run's events.
 *
 * <p>A writer belongs to one run. It keeps the messages it has written, so that a turn costs the
 * same late in a run as early on.
 */
final class PromptWriter {
  // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int FIRST_CAPACITY = 16;

  private final List<ToolSpecification> tools;
  private Optional<CallFormat> spoken = Optional.empty();
  private Optional<CallWriter> speech = Optional.empty();
  private final List<ToolExecutionResultMessage> unspoken = new ArrayList<>();
  private String note = "";
  private ChatMessage[] messages = new ChatMessage[FIRST_CAPACITY];
  private int count;
  private List<ToolCall> calls = List.of();
  private final Map<String, String> edits = new HashMap<>();
  private long characters;
  private long hash = FNV_OFFSET;
  private int read;

  /**
   * A writer for a new run.
   *
   * @param tools on offer, to be announced if the run's format demands it
   */
  PromptWriter(List<ToolSpecification> tools) {
    this.tools = tools;
  }

  /**
   * The prompt for the turn after these events; the run must be the one written before, or longer.
   */
  Prompt write(Run run) {
    List<Event> events = run.events();
    for (int i = read; i < events.size(); i++) {
      if (events.get(i) instanceof Event.FormatChosen chosen) {
        beginAnew(chosen, events.subList(0, i));
      }
      append(events.get(i));
    }
    read = run.size();
    finishTurn();
    return new Prompt(new First(messages, count), characters, hash);
  }

  /** The format in which tools are announced, called and answered as text, if they are. */
  Optional<CallFormat> spoken() {
    return spoken;
  }

  /** What was written so far is said in another format. */
  private void beginAnew(Event.FormatChosen chosen, List<Event> before) {
    spoken = Optional.of(CallFormat.named(chosen.format()));
    speech = spoken.flatMap(CallFormat::writer);
    messages = new ChatMessage[FIRST_CAPACITY];
    count = 0;
    characters = 0;
    hash = FNV_OFFSET;
    before.forEach(this::append);
  }

  private void append(Event event) {
    switch (event) {
      case Event.Started started -> {
        instruct(started.cast());
        hear(started.situation());
      }
      case Event.Worn worn -> instruct(worn.cast());
      case Event.Heard heard -> hear(heard.words());
      case Event.Hinted hinted -> hear(hinted.words());
      case Event.Compacted compacted -> hear(compacted.summary());
      case Event.Replied replied -> reply(replied);
      case Event.Returned returned -> answer(returned.call(), returned.result());
      case Event.GoalInferred inferred -> {}
      case Event.Asked asked -> {}
      case Event.Called called -> {}
      case Event.Gated gated -> rule(gated);
      case Event.Decided decided -> {}
      case Event.Judged judged -> {}
      case Event.Drifted drifted -> {}
      case Event.FormatChosen chosen -> {}
      case Event.Ended ended -> {}
    }
  }

  private void instruct(Cast cast) {
    String announcement = speech.map(writer -> writer.announcement(tools)).orElse("");
    String text =
        cast.instructions().isEmpty() || announcement.isEmpty()
            ? cast.instructions() + announcement
            : cast.instructions() + "\n\n" + announcement;
    if (!text.isEmpty()) {
      add(SystemMessage.from(text), text);
    }
  }

  /** Results that are spoken are one message; then comes what else is to be said of the turn. */
  private void finishTurn() {
    if (!unspoken.isEmpty()) {
      String text = speech.orElseThrow().results(unspoken);
      unspoken.clear();
      add(UserMessage.from(text), text);
    }
    if (!note.isEmpty()) {
      String text = note;
      note = "";
      add(UserMessage.from(text), text);
    }
  }

  private void hear(String words) {
    finishTurn();
    add(UserMessage.from(words), words);
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
    add(message.build(), replied.words());
    for (ToolCall call : replied.calls()) {
      mix(call.tool());
      mix(call.arguments());
    }
  }

  private String spoken(Event.Replied replied, CallWriter writer) {
    String written = writer.calls(requests(calls));
    return replied.words().isEmpty() || written.isEmpty()
        ? replied.words() + written
        : replied.words() + "\n" + written;
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
      add(message, text);
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

  private void add(ChatMessage message, String text) {
    if (count == messages.length) {
      messages = Arrays.copyOf(messages, 2 * count);
    }
    messages[count++] = message;
    hash(message.type().name());
    mix(text);
  }

  private void mix(String text) {
    hash(text);
    characters += text.length();
  }

  private void hash(String text) {
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ 0xffff) * FNV_PRIME; // the end of a text: "ab", "c" is not "a", "bc"
  }

  /**
   * The first messages, whatever is appended behind them: who keeps a prompt keeps what was sent.
   */
  private static final class First extends AbstractList<ChatMessage> implements RandomAccess {
    private final ChatMessage[] messages;
    private final int count;

    First(ChatMessage[] messages, int count) {
      this.messages = messages;
      this.count = count;
    }

    @Override
    public ChatMessage get(int index) {
      return messages[Objects.checkIndex(index, count)];
    }

    @Override
    public int size() {
      return count;
    }
  }
}
