package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.exception.InvalidRequestException;
import dev.multitudes.format.MendedJson;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Adds to a request what LangChain4j leaves out: that nothing may be cut off, which call a result
 * answers, and in words what Ollama drops of a tool's schema.
 */
final class Sending {

  /**
   * The request to {@code /api/chat} as it is sent.
   *
   * @param completing adds what else belongs into it
   * @throws InvalidRequestException if it could not come to a good end
   */
  static String mended(String body, Consumer<ObjectNode> completing) {
    ObjectNode request =
        Json.object(body)
            .orElseThrow(
                () ->
                    new InvalidRequestException(
                        "A chat is a JSON object but was \"" + Json.quoted(body) + "\"."));
    if (request.hasNonNull("format") && !request.path("tools").isEmpty()) {
      throw new InvalidRequestException(
          "A request cannot have both a response format and tools: Ollama lets the model write the"
              + " format only, so that no call could ever come. Send one of them.");
    }
    withoutCutting(request, "truncate");
    withoutCutting(request, "shift");
    messages(request.path("messages"));
    request.path("tools").forEach(Sending::tool);
    completing.accept(request);
    return request.toString();
  }

  private static void withoutCutting(ObjectNode request, String option) {
    if (!request.has(option)) {
      request.put(option, false);
    }
  }

  private static void tool(JsonNode tool) {
    if (tool.path("function") instanceof ObjectNode function
        && function.path("parameters") instanceof ObjectNode parameters) {
      function.set("parameters", ToolSchema.whole(parameters));
    }
  }

  /** Results that do not say what they answer answer the calls before them, in their order. */
  private static void messages(JsonNode messages) {
    Deque<JsonNode> open = new ArrayDeque<>();
    for (JsonNode one : messages) {
      if (one instanceof ObjectNode message) {
        if (message.path("tool_calls").isArray()) {
          open.clear();
          message.path("tool_calls").forEach(open::add);
          message.path("tool_calls").forEach(call -> objectsIn(call.path("function")));
        } else if (message.path("role").asText().equals("tool") && !open.isEmpty()) {
          answering(message, open.remove());
        }
      }
    }
  }

  private static void objectsIn(JsonNode function) {
    if (function instanceof ObjectNode call && !call.path("arguments").isObject()) {
      call.set("arguments", arguments(call.path("arguments").asText()));
    }
  }

  /** An object in any case: one that is written wrongly would have the whole request refused. */
  static ObjectNode arguments(String text) {
    return Json.object(MendedJson.object(text)).orElseGet(Json::object);
  }

  private static void answering(ObjectNode result, JsonNode call) {
    if (!result.has("tool_name")) {
      result.set("tool_name", call.at("/function/name"));
    }
    if (!result.has("tool_call_id") && call.path("id").isTextual()) {
      result.set("tool_call_id", call.get("id"));
    }
  }

  private Sending() {}
}
