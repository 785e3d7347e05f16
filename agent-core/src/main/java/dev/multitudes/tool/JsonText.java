package dev.multitudes.tool;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;
import static com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** JSON as a model wrote it: parsed strictly, within limits, to the last digit. */
final class JsonText {

  static final int MOST_CHARACTERS = 1_000_000;
  static final int DEEPEST = 64;
  private static final int MOST_ENCODINGS = 3;

  private static final ObjectMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(FAIL_ON_TRAILING_TOKENS, FAIL_ON_READING_DUP_TREE_KEY, USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /**
   * The object that the text holds, also where it was encoded twice; nothing at all is the empty
   * object. A misfit's message goes on after "The arguments of ...".
   */
  static Arguments<ObjectNode> object(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return new Arguments.Misfit<>(
          "have %s characters; at most %s are read.".formatted(text.length(), MOST_CHARACTERS));
    }
    if (text.isBlank()) {
      return nothing();
    }
    try {
      return object(strictly(text), MOST_ENCODINGS);
    } catch (JsonProcessingException e) {
      return broken(e);
    }
  }

  private static Arguments<ObjectNode> object(JsonNode node, int encodings) {
    if (node instanceof ObjectNode object) {
      return new Arguments.Fit<>(object);
    }
    if (node.isNull() || (node.isTextual() && node.textValue().isBlank())) {
      return nothing();
    }
    Optional<JsonNode> inside = encodings == 0 ? Optional.empty() : inside(node);
    return inside.isPresent() ? object(inside.get(), encodings - 1) : notAnObject(node);
  }

  private static Arguments<ObjectNode> nothing() {
    return new Arguments.Fit<>(JsonNodeFactory.instance.objectNode());
  }

  /** The JSON that a string holds, where a model encoded it twice. */
  static Optional<JsonNode> inside(JsonNode given) {
    if (!given.isTextual() || !looksEncoded(given.textValue())) {
      return Optional.empty();
    }
    try {
      return Optional.of(strictly(given.textValue()));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static JsonNode strictly(String json) throws JsonProcessingException {
    try {
      return STRICT.readTree(json);
    } catch (NumberFormatException e) {
      // Jackson lets this one through for an exponent that no int can hold
      throw new StreamConstraintsException("The exponent is too large");
    }
  }

  private static boolean looksEncoded(String text) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[") || start.startsWith("\"");
  }

  /** JSON of our own making. */
  static JsonNode tree(String json) {
    try {
      return strictly(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This is no JSON: " + Quoted.cut(json), e);
    }
  }

  private static Arguments<ObjectNode> notAnObject(JsonNode node) {
    return new Arguments.Misfit<>("must be a JSON object but were " + Quoted.json(node) + ".");
  }

  private static Arguments<ObjectNode> broken(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return new Arguments.Misfit<>(
          "are beyond a limit: at most %s levels of nesting and numbers of at most %s digits are read."
              .formatted(DEEPEST, StreamReadConstraints.DEFAULT_MAX_NUM_LEN));
    }
    return new Arguments.Misfit<>("are not a JSON object: " + reason(e) + position(e) + ".");
  }

  private static String reason(JsonProcessingException e) {
    return e instanceof JsonEOFException
        ? "the text ends too soon"
        : Quoted.line(e.getOriginalMessage());
  }

  private static String position(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null || at.getCharOffset() < 0 ? "" : " at character " + (at.getCharOffset() + 1);
  }

  private JsonText() {}
}
