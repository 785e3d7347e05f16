package dev.multitudes.wording;

import static com.fasterxml.jackson.core.util.Separators.Spacing.AFTER;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;
import static com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.util.Optional;

/** JSON, read strictly and to the last digit, and written as chat templates write it. */
final class Json {
  private static final int DEEPEST = 64;

  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(FAIL_ON_TRAILING_TOKENS, FAIL_ON_READING_DUP_TREE_KEY, USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Separators SPACED =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(AFTER)
          .withObjectEntrySpacing(AFTER)
          .withArrayValueSpacing(AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private static final ObjectWriter ONE_LINE =
      STRICT.writer(
          new DefaultPrettyPrinter(SPACED)
              .withObjectIndenter(new DefaultPrettyPrinter.NopIndenter())
              .withArrayIndenter(new DefaultPrettyPrinter.NopIndenter()));

  /** Empty if this is no JSON, or beyond a limit. */
  static Optional<JsonNode> read(String json) {
    try {
      JsonNode node = STRICT.readTree(json);
      return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JsonProcessingException | NumberFormatException e) {
      return Optional.empty(); // Jackson lets the latter through for a huge exponent
    }
  }

  /** Empty if this is no JSON object. */
  static Optional<ObjectNode> object(String json) {
    return read(json).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
  }

  /** This text as a JSON string. */
  static String string(String text) {
    return TextNode.valueOf(text).toString();
  }

  /** On one line, with a space behind each comma and colon. */
  static String line(JsonNode node) {
    try {
      return ONE_LINE.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Json() {}
}
