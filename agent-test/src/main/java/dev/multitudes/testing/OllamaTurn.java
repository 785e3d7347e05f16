package dev.multitudes.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One turn of a fake model, whole or word by word, as the client asked.
 *
 * <pre>{@code
 * OllamaReply.text("I see.").thinking("He leans left.").and("shoot", "{\"side\":\"RIGHT\"}")
 * }</pre>
 *
 * @param thinking comes first; none if empty
 * @param content comes next; none if empty
 * @param calls come last, all in one turn
 * @param doneReason {@code stop}, also with calls, or {@code length}
 * @param tokens what it claims to have counted; without, a token for four characters
 */
public record OllamaTurn(
    String thinking,
    String content,
    List<OllamaCall> calls,
    String doneReason,
    Optional<TokenCounts> tokens)
    implements OllamaReply {

  /** Keeps its own list of calls. */
  public OllamaTurn {
    calls = List.copyOf(calls);
  }

  /** The same turn, with this thought before. */
  public OllamaTurn thinking(String thought) {
    return new OllamaTurn(thought, content, calls, doneReason, tokens);
  }

  /**
   * The same turn, with one more call.
   *
   * @throws IllegalArgumentException if the arguments are not a JSON object
   */
  public OllamaTurn and(String tool, String arguments) {
    List<OllamaCall> more = new ArrayList<>(calls);
    more.add(new OllamaCall(tool, arguments));
    return new OllamaTurn(thinking, content, more, doneReason, tokens);
  }

  /** The same turn, ended for this reason. */
  public OllamaTurn ending(String doneReason) {
    return new OllamaTurn(thinking, content, calls, doneReason, tokens);
  }

  /** The same turn, claiming these numbers of tokens. */
  public OllamaTurn counting(int promptTokens, int replyTokens) {
    Optional<TokenCounts> claimed = Optional.of(new TokenCounts(promptTokens, replyTokens));
    return new OllamaTurn(thinking, content, calls, doneReason, claimed);
  }

  @Override
  public void send(Wire wire) throws IOException {
    if (wire.streamed()) {
      for (ObjectNode chunk : streamed(wire)) {
        wire.line(chunk);
      }
    } else {
      ObjectNode message = Message.of(content);
      wire.body(done(wire, Message.with(Message.thinking(message, thinking), numbered(wire))));
    }
  }

  private List<ObjectNode> streamed(Wire wire) {
    List<ObjectNode> calls = numbered(wire);
    List<ObjectNode> chunks = new ArrayList<>();
    words(thinking).forEach(w -> chunks.add(wire.chunk(Message.thinking(Message.of(""), w))));
    words(content).forEach(word -> chunks.add(wire.chunk(word)));
    switch (wire.style()) {
      case NATIVE -> chunks.add(done(wire, Message.with(Message.of(""), calls)));
      case RENDERED -> {
        calls.forEach(c -> chunks.add(wire.chunk(Message.with(Message.of(""), List.of(c)))));
        chunks.add(done(wire, Message.of("")));
      }
    }
    return chunks;
  }

  private List<ObjectNode> numbered(Wire wire) {
    return IntStream.range(0, calls.size())
        .mapToObj(index -> calls.get(index).json(wire.nextCallId(), index))
        .toList();
  }

  private ObjectNode done(Wire wire, ObjectNode message) {
    return tokens
        .orElseGet(() -> TokenCounts.guessed(wire.prompt(), this))
        .writtenTo(wire.chunk(message).put("done", true).put("done_reason", doneReason));
  }

  /** Each with the blank after it, so that together they are the text again. */
  static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<= )"));
  }
}
