package dev.multitudes.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNullSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.EnumSet;
import java.util.Set;

/** The types of JSON Schema. */
enum Kind {
  NULL,
  BOOLEAN,
  INTEGER,
  NUMBER,
  STRING,
  ARRAY,
  OBJECT;

  /** Those that a schema allows; all for a schema that does not say. */
  static Set<Kind> of(JsonSchemaElement schema) {
    return switch (schema) {
      case JsonStringSchema string -> EnumSet.of(STRING);
      case JsonEnumSchema choice -> EnumSet.of(STRING);
      case JsonIntegerSchema integer -> EnumSet.of(INTEGER);
      case JsonNumberSchema number -> EnumSet.of(NUMBER);
      case JsonBooleanSchema truth -> EnumSet.of(BOOLEAN);
      case JsonArraySchema array -> EnumSet.of(ARRAY);
      case JsonObjectSchema object -> EnumSet.of(OBJECT);
      case JsonNullSchema nothing -> EnumSet.of(NULL);
      case JsonAnyOfSchema any -> ofAny(any);
      default -> EnumSet.allOf(Kind.class);
    };
  }

  /**
   * Those that a text without quotes may be meant as. Where the schema says nothing, {@code 42} is
   * the text that it is, as for the parsers that models' makers publish; a list or an object is
   * one.
   */
  static Set<Kind> ofText(JsonSchemaElement schema) {
    return saysNothing(schema) ? EnumSet.of(STRING, ARRAY, OBJECT) : of(schema);
  }

  private static boolean saysNothing(JsonSchemaElement schema) {
    return !(schema instanceof JsonAnyOfSchema) && of(schema).size() == values().length;
  }

  private static Set<Kind> ofAny(JsonAnyOfSchema any) {
    var kinds = EnumSet.noneOf(Kind.class);
    any.anyOf().forEach(branch -> kinds.addAll(of(branch)));
    return kinds;
  }

  /** Whether a value is of one of these types. */
  static boolean fits(JsonNode value, Set<Kind> wanted) {
    return switch (value.getNodeType()) {
      case NULL -> wanted.contains(NULL);
      case BOOLEAN -> wanted.contains(BOOLEAN);
      case NUMBER ->
          wanted.contains(NUMBER) || (wanted.contains(INTEGER) && value.isIntegralNumber());
      case STRING -> wanted.contains(STRING);
      case ARRAY -> wanted.contains(ARRAY);
      case OBJECT -> wanted.contains(OBJECT);
      case BINARY, MISSING, POJO -> false;
    };
  }
}
