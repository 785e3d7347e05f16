package dev.multitudes.files;

import static com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Reads arguments of calls and states of worlds, which conditions are checked on. */
final class Json {
  private static final int MOST_ENCODINGS = 3; // as many as tools put up with

  private static final JsonMapper READER =
      JsonMapper.builder()
          .enable(USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES) // 1e999999999 has many
          .build();

  /** What the text holds, also where it was encoded twice; empty if it is no JSON. */
  static Optional<JsonNode> read(String text) {
    try {
      JsonNode node = READER.readTree(text);
      for (int i = 0; i < MOST_ENCODINGS && node.isTextual(); i++) {
        node = READER.readTree(node.textValue());
      }
      return Optional.of(node);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private Json() {}
}
