package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.Locale;
import java.util.stream.Stream;

/** The types of JSON, under the names that schemas, Python and Java have for them. */
enum JsonType {
  STRING,
  INTEGER,
  NUMBER,
  BOOLEAN,
  NULL,
  ARRAY,
  OBJECT,
  ANY;

  /** The schema that says this type and no more. */
  JsonSchemaElement schema() {
    return switch (this) {
      case STRING -> new JsonStringSchema();
      case INTEGER -> new JsonIntegerSchema();
      case NUMBER -> new JsonNumberSchema();
      case BOOLEAN -> new JsonBooleanSchema();
      case NULL -> Schemas.NULL;
      case ARRAY -> JsonArraySchema.builder().items(Schemas.ANYTHING).build();
      case OBJECT -> JsonObjectSchema.builder().build();
      case ANY -> Schemas.ANYTHING;
    };
  }

  /** The types that a schema names, or that its other words mean; none if it does not say. */
  static Stream<JsonType> of(JsonNode schema) {
    JsonNode said = schema.has("type") ? schema.path("type") : schema.path("x-bfcl-type");
    if (said.isTextual()) {
      return Stream.of(named(said.textValue()));
    }
    if (said.isArray()) {
      return said.valueStream().map(JsonNode::asText).map(JsonType::named);
    }
    if (schema.path("properties").isObject() || schema.has("additionalProperties")) {
      return Stream.of(OBJECT);
    }
    return schema.has("items") ? Stream.of(ARRAY) : Stream.empty();
  }

  private static JsonType named(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "string", "str", "text", "char", "character" -> STRING;
      case "integer", "int", "long", "short", "byte", "bigint" -> INTEGER;
      case "number", "float", "double", "decimal" -> NUMBER;
      case "boolean", "bool" -> BOOLEAN;
      case "null", "none", "nonetype" -> NULL;
      case "array", "list", "tuple", "set", "arraylist" -> ARRAY;
      case "object", "dict", "map", "hashmap" -> OBJECT;
      default -> ANY;
    };
  }

  /** The type that a value has. */
  static JsonType ofValue(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> STRING;
      case NUMBER -> value.isIntegralNumber() ? INTEGER : NUMBER;
      case BOOLEAN -> BOOLEAN;
      case NULL -> NULL;
      case ARRAY -> ARRAY;
      case OBJECT -> OBJECT;
      case BINARY, MISSING, POJO -> ANY;
    };
  }
}
