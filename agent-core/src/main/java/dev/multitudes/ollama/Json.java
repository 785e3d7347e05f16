package dev.multitudes.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multitudes.context.Excerpt;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** JSON as trees. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final int QUOTED = 120;

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Empty if the text is not an object, and nothing else. */
  static Optional<ObjectNode> object(String text) {
    try {
      return MAPPER.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** One value after another, however they are spread over lines; empty if one is malformed. */
  static List<JsonNode> values(String text) {
    try (MappingIterator<JsonNode> values = MAPPER.readerFor(JsonNode.class).readValues(text)) {
      return values.readAll();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The beginning, on one line. */
  static String quoted(String text) {
    return Excerpt.line(text, QUOTED);
  }

  private Json() {}
}
