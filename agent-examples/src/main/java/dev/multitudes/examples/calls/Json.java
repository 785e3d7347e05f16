package dev.multitudes.examples.calls;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.Optional;

/** JSON as it is read, compared and shown here: numbers are exact. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * The value that a text is.
   *
   * @param place what to call the text where it is none
   * @throws UnusableInputException if it is not JSON; says why and where
   */
  static JsonNode parse(String text, String place) {
    try {
      JsonNode value = read(text);
      if (value.isMissingNode()) {
        throw new UnusableInputException(place + " is not JSON: it is blank.");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new UnusableInputException(
          "%s is not JSON: %s%s.".formatted(place, reason(e), where(e.getLocation(), text)));
    }
  }

  /** The value that a text is; empty if it is not JSON. */
  public static Optional<JsonNode> valueOf(String text) {
    try {
      return Optional.of(read(text)).filter(value -> !value.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static JsonNode read(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  private static String reason(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("no reason is known");
  }

  private static String where(JsonLocation location, String text) {
    String line = text.contains("\n") ? "line " + location.getLineNr() + ", " : "";
    return " (%scolumn %d)".formatted(line, location.getColumnNr());
  }

  /** Equal, where object keys come in any order and 1 equals 1.0. */
  static boolean same(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    if (one.size() != other.size()) {
      return false;
    }
    if (one.isObject() && other.isObject()) {
      return one.properties().stream()
          .allMatch(
              field ->
                  other.has(field.getKey()) && same(field.getValue(), other.path(field.getKey())));
    }
    if (one.isArray() && other.isArray()) {
      Iterator<JsonNode> others = other.elements();
      return one.valueStream().allMatch(element -> same(element, others.next()));
    }
    return one.equals(other);
  }

  /** A text in quotes, with escapes: on one line. */
  public static String quoted(String text) {
    return new TextNode(text).toString();
  }

  /** On several lines. */
  public static String pretty(JsonNode value) {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    try {
      return MAPPER.writer(printer).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON value that cannot be written: " + value, e);
    }
  }

  private Json() {}
}
