package dev.multitudes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Optional;

/**
 * What any model does that a server speaks for: it keeps to a format, calls the first tool that it
 * is offered, and otherwise talks until it is done or cut off.
 */
final class AnyModel implements OllamaReply {
  private static final int TALKS = 60;

  @Override
  public void send(Wire wire) throws IOException, InterruptedException {
    reply(wire.request()).send(wire);
  }

  private static OllamaReply reply(JsonNode request) {
    JsonNode tool = request.at("/tools/0/function");
    if (request.path("format").isObject()) {
      return OllamaReply.text(example(request.path("format")).toString());
    }
    return tool.isMissingNode()
        ? talking(request.at("/options/num_predict").asInt(TALKS))
        : OllamaReply.call(tool.path("name").asText(), example(tool.path("parameters")).toString());
  }

  private static OllamaReply talking(int tokens) {
    int words = Math.min(tokens, TALKS);
    return OllamaReply.text("Goal! ".repeat(words).strip())
        .ending(words < TALKS ? "length" : "stop");
  }

  private static JsonNode example(JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema);
      case "integer", "number" -> IntNode.valueOf(1);
      case "boolean" -> BooleanNode.TRUE;
      default ->
          Optional.ofNullable(schema.path("enum").get(0)).orElseGet(() -> TextNode.valueOf("word"));
    };
  }

  private static ObjectNode object(JsonNode schema) {
    ObjectNode object = Json.object();
    schema
        .path("properties")
        .properties()
        .forEach(one -> object.set(one.getKey(), example(one.getValue())));
    return object;
  }
}
