package dev.multitudes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A request that reached the fake server.
 *
 * @param method such as {@code POST}
 * @param path such as {@code /api/chat}
 * @param headers by their names in small letters
 * @param body as JSON; a text node with what came if that was not JSON, the missing node if nothing
 *     came
 */
public record SeenRequest(
    String method, String path, Map<String, List<String>> headers, JsonNode body) {

  /** The values of this header, whatever its case; none if it was not sent. */
  public List<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** The model that was asked; empty if none was named. */
  public String model() {
    return body.path("model").asText();
  }

  /** One of the {@code options}, such as {@code num_ctx}; the missing node if it was not sent. */
  public JsonNode option(String name) {
    return body.path("options").path(name);
  }

  /** The messages in the order they were sent. */
  public List<JsonNode> messages() {
    return list("messages");
  }

  /** The roles of the messages, such as system, user, assistant, tool. */
  public List<String> roles() {
    return messages().stream().map(message -> message.path("role").asText()).toList();
  }

  /** The tools that were offered: each with {@code type} and {@code function}. */
  public List<JsonNode> tools() {
    return list("tools");
  }

  /**
   * How many tokens all of it has, counted as the server counts, so that a test can tell whether it
   * fitted.
   */
  public int tokens() {
    return OllamaPrompt.whole(body).tokens();
  }

  private List<JsonNode> list(String field) {
    return StreamSupport.stream(body.path(field).spliterator(), false).toList();
  }

  @Override
  public String toString() {
    return method + " " + path + (body.isMissingNode() ? "" : " " + body);
  }
}
