package dev.multitudes.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Arguments as a format gives them, before the tool's schema has been looked at. */
sealed interface Given {

  /**
   * Values that have a type.
   *
   * @param written the object's text
   * @param repairs what was mended, in words
   */
  record Typed(ObjectNode object, String written, List<String> repairs) implements Given {}

  /** Values that are texts, to be typed by the schema. */
  record Raw(Map<String, Value> values) implements Given {}

  /** A text for the tool's only parameter. */
  record Text(String text) implements Given {}

  /** A value that is a text. */
  record Value(String text, Typing typing) {}

  /** What a text says of its type. */
  enum Typing {
    /** Nothing: the schema does, and without one it is a string. */
    BY_SCHEMA,
    /** Nothing: the schema does, and without one it is JSON if it can be read so. */
    BY_SCHEMA_OR_JSON,
    /** It is JSON, whatever the schema wants. */
    JSON,
    /** It is a string, whatever the schema wants. */
    STRING
  }
}
