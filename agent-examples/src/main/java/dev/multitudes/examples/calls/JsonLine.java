package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object on a line of a file.
 *
 * @param place the file and the line, such as {@code outputs.jsonl:12}
 * @param json the object
 */
record JsonLine(String place, JsonNode json) {

  /**
   * All lines of a file that are not blank.
   *
   * @throws UnusableInputException if one of them is no object, or there is none
   */
  static List<JsonLine> of(Path file) {
    var found = new ArrayList<JsonLine>();
    int number = 0;
    for (String line : TextFile.read(file).split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        found.add(of(line, file + ":" + number));
      }
    }
    if (found.isEmpty()) {
      throw new UnusableInputException(file + " holds no cases: all its lines are blank.");
    }
    return found;
  }

  /** One line. */
  static JsonLine of(String line, String place) {
    var parsed = new JsonLine(place, Json.parse(line, place));
    if (!parsed.json.isObject()) {
      throw parsed.wrong("a case must be an object but was " + Shortened.of(line.strip()));
    }
    return parsed;
  }

  /** What is wrong here, as an exception. */
  UnusableInputException wrong(String problem) {
    return new UnusableInputException(place + ": " + problem + ".");
  }

  /** The text of a field that must be there. */
  String text(String field) {
    return optionalText(field).orElseThrow(() -> wrong("there is no \"" + field + "\""));
  }

  /** The text of a field; empty if the field is missing or null. */
  Optional<String> optionalText(String field) {
    return value(field)
        .map(
            value -> {
              if (!value.isTextual()) {
                throw wrong(mustBe(field, "a string", value));
              }
              return value.textValue();
            });
  }

  /** The elements of a field; none if the field is missing or null. */
  List<JsonNode> elements(String field) {
    return value(field)
        .map(
            value -> {
              if (!value.isArray()) {
                throw wrong(mustBe(field, "a list", value));
              }
              return value.valueStream().toList();
            })
        .orElse(List.of());
  }

  /** The texts of a field that is a list of them; none if it is missing or null. */
  List<String> texts(String field) {
    return elements(field).stream()
        .map(
            element -> {
              if (!element.isTextual()) {
                throw wrong(mustBe(field, "a list of strings", element));
              }
              return element.textValue();
            })
        .toList();
  }

  /** Whether a field is there and true. */
  boolean isTrue(String field) {
    return json.path(field).asBoolean(false);
  }

  /** Whether a field is there and false. */
  boolean isFalse(String field) {
    return !json.path(field).asBoolean(true);
  }

  private Optional<JsonNode> value(String field) {
    return json.optional(field).filter(value -> !value.isNull());
  }

  private static String mustBe(String field, String wanted, JsonNode value) {
    return "\"%s\" must be %s but was %s".formatted(field, wanted, Shortened.of(value.toString()));
  }
}
