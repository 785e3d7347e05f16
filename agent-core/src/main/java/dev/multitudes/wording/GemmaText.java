package dev.multitudes.wording;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * Gemma's notation for values: like JSON, but keys are bare, and strings stand as they are between
 * quotes of their own, such as {@code <|"|>}.
 *
 * @param reserved what no string may hold
 */
record GemmaText(String quote, Pattern reserved) {
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_$.-]+");

  boolean carries(JsonNode value) {
    if (value.isTextual()) {
      return !reserved.matcher(value.textValue()).find();
    }
    return value.propertyStream().allMatch(field -> KEY.matcher(field.getKey()).matches())
        && value.valueStream().allMatch(this::carries);
  }

  String text(JsonNode value) {
    if (value.isTextual()) {
      return quote + value.textValue() + quote;
    }
    if (value.isObject()) {
      return value.properties().stream()
          .map(field -> field.getKey() + ":" + text(field.getValue()))
          .collect(joining(",", "{", "}"));
    }
    if (value.isArray()) {
      return value.valueStream().map(this::text).collect(joining(",", "[", "]"));
    }
    return value.toString();
  }
}
