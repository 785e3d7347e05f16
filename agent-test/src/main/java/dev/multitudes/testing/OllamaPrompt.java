package dev.multitudes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a fake model sees of a request, after the server has cut off what does not fit.
 *
 * <pre>{@code
 * assertThat(ollama.lastPrompt().rendered()).contains("You are a striker.");
 * assertThat(ollama.lastPrompt().dropped()).isEmpty();
 * }</pre>
 *
 * <p>Every fake model has the same template: the tools as lines of JSON between {@code <tools>} and
 * {@code </tools>}; each message as {@code <|im_start|>role}, a new line, its words and {@code
 * <|im_end|>}, with thinking before the words between {@code <think>} tags and calls behind them
 * between {@code <tool_call>} tags.
 *
 * @param messages those that are left, in their order
 * @param dropped those that the server left out, in their order; it tells nobody else
 * @param rendered all that the model reads, with the tools before the messages; of a prompt whose
 *     last message alone is too long, only the first few tokens and the tail
 */
public record OllamaPrompt(List<JsonNode> messages, List<JsonNode> dropped, String rendered) {

  /** Keeps its own lists. */
  public OllamaPrompt {
    messages = List.copyOf(messages);
    dropped = List.copyOf(dropped);
  }

  /** All of a request to {@code /api/chat}, as if the context had no end. */
  public static OllamaPrompt whole(JsonNode request) {
    return of(messagesOf(request), List.of(), request.path("tools"));
  }

  static OllamaPrompt of(List<JsonNode> messages, List<JsonNode> dropped, JsonNode tools) {
    return new OllamaPrompt(messages, dropped, Template.rendered(messages, tools));
  }

  static List<JsonNode> messagesOf(JsonNode request) {
    return StreamSupport.stream(request.path("messages").spliterator(), false).toList();
  }

  /** How many tokens it has, as {@link TokenCounts#in} counts them. */
  public int tokens() {
    return TokenCounts.in(rendered);
  }

  /** The roles of the messages that are left, such as system, user, assistant, tool. */
  public List<String> roles() {
    return messages.stream().map(message -> message.path("role").asText()).toList();
  }
}
