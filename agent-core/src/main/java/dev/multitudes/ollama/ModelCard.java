package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/**
 * What {@code /api/show} tells about a model.
 *
 * @param json the answer as it came
 */
record ModelCard(JsonNode json) {

  /** In the server's order; empty if it does not say. */
  List<String> capabilities() {
    return StreamSupport.stream(json.path("capabilities").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** Stands under a key that begins with the architecture: {@code qwen3.context_length}. */
  OptionalInt contextLength() {
    JsonNode info = json.path("model_info");
    JsonNode length = info.path(info.path("general.architecture").asText() + ".context_length");
    return length.canConvertToInt() ? OptionalInt.of(length.intValue()) : OptionalInt.empty();
  }
}
