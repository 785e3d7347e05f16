package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/**
 * What {@code /api/show} tells about a model.
 *
 * @param json the answer as it came
 */
record ModelCard(JsonNode json) {

  /** What to ask for it with. */
  static String question(String model) {
    return Json.object().put("model", model).toString();
  }

  /** In the server's order; empty if it does not say. */
  List<String> capabilities() {
    return StreamSupport.stream(json.path("capabilities").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** Stands under a key that begins with the architecture: {@code qwen3.context_length}. */
  OptionalInt contextLength() {
    JsonNode info = json.path("model_info");
    return tokens(info.path(info.path("general.architecture").asText() + ".context_length"));
  }

  /** Where it runs, if the server only passes on what is said to it. */
  Optional<String> host() {
    return Optional.of(json.path("remote_host").asText()).filter(host -> !host.isBlank());
  }

  /** A number of tokens, if it is one that can be. */
  static OptionalInt tokens(JsonNode number) {
    return number.canConvertToInt() && number.intValue() > 0
        ? OptionalInt.of(number.intValue())
        : OptionalInt.empty();
  }
}
