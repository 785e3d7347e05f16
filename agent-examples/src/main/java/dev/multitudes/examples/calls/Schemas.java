package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonNullSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JSON schemas as LangChain4j has them: what says which types a value may have, and nothing else.
 * References within the schema are put in where they are used; one that leads into itself, and
 * whatever says no type, is anything.
 */
final class Schemas {
  /** What every value fits. */
  static final JsonSchemaElement ANYTHING = JsonRawSchema.from("{}");

  /** What only null fits. */
  static final JsonSchemaElement NULL = new JsonNullSchema();

  private final References references;

  private Schemas(References references) {
    this.references = references;
  }

  /** A schema. */
  static JsonSchemaElement element(JsonNode schema) {
    return new Schemas(References.within(schema)).of(schema);
  }

  /** The schema of a tool's parameters; properties without an object round them will do. */
  static JsonObjectSchema parameters(JsonNode schema) {
    var schemas = new Schemas(References.within(schema));
    if (schemas.of(schema) instanceof JsonObjectSchema object) {
      return object;
    }
    boolean isBare = schema.valueStream().allMatch(JsonNode::isObject);
    return schemas.object(isBare ? objectOf(schema) : schema);
  }

  private static ObjectNode objectOf(JsonNode properties) {
    return JsonNodeFactory.instance.objectNode().set("properties", properties);
  }

  /** One of several, or the only one; anything if there is none. */
  static JsonSchemaElement oneOf(Set<JsonSchemaElement> choices) {
    if (choices.isEmpty() || choices.contains(ANYTHING)) {
      return ANYTHING;
    }
    return choices.size() == 1
        ? choices.iterator().next()
        : JsonAnyOfSchema.builder().anyOf(List.copyOf(choices)).build();
  }

  private JsonSchemaElement of(JsonNode schema) {
    if (schema.path("$ref").isTextual()) {
      String reference = schema.path("$ref").textValue();
      return references.following(reference)
          ? ANYTHING
          : new Schemas(references.and(reference)).of(references.behind(reference));
    }
    Set<JsonSchemaElement> choices =
        choices(schema).collect(Collectors.toCollection(LinkedHashSet::new));
    if (schema.path("nullable").asBoolean(false) && !choices.isEmpty()) {
      choices.add(NULL);
    }
    return oneOf(choices);
  }

  private Stream<JsonSchemaElement> choices(JsonNode schema) {
    if (schema.path("allOf").isArray()) {
      return choices(references.merged(schema));
    }
    List<JsonNode> alternatives =
        Stream.of("anyOf", "oneOf")
            .flatMap(kind -> schema.path(kind).valueStream())
            .filter(Schemas::saysType)
            .toList();
    if (!alternatives.isEmpty()) {
      return alternatives.stream().map(this::of);
    }
    if (schema.path("const").isTextual() || schema.path("enum").size() > 0) {
      return values(schema);
    }
    return JsonType.of(schema).map(type -> typed(type, schema));
  }

  private static boolean saysType(JsonNode schema) {
    return Stream.of("$ref", "anyOf", "oneOf", "allOf", "const", "enum").anyMatch(schema::has)
        || JsonType.of(schema).findAny().isPresent();
  }

  /** Texts that are listed stay a list; of other values only the type is kept. */
  private Stream<JsonSchemaElement> values(JsonNode schema) {
    List<JsonNode> values =
        schema.has("enum")
            ? schema.path("enum").valueStream().toList()
            : List.of(schema.path("const"));
    List<String> texts =
        values.stream().filter(JsonNode::isTextual).map(JsonNode::textValue).distinct().toList();
    Stream<JsonSchemaElement> words =
        texts.isEmpty()
            ? Stream.empty()
            : Stream.of(JsonEnumSchema.builder().enumValues(texts).build());
    return Stream.concat(
        words,
        values.stream()
            .filter(value -> !value.isTextual())
            .map(value -> typed(JsonType.ofValue(value), JsonNodeFactory.instance.objectNode())));
  }

  private JsonSchemaElement typed(JsonType type, JsonNode schema) {
    return switch (type) {
      case STRING, INTEGER, NUMBER, BOOLEAN, NULL, ANY -> type.schema();
      case ARRAY -> JsonArraySchema.builder().items(items(schema.path("items"))).build();
      case OBJECT -> object(schema);
    };
  }

  /** One schema for all elements, or for each its own. */
  private JsonSchemaElement items(JsonNode items) {
    return items.isArray()
        ? oneOf(
            items.valueStream().map(this::of).collect(Collectors.toCollection(LinkedHashSet::new)))
        : of(items);
  }

  private JsonObjectSchema object(JsonNode schema) {
    var object = JsonObjectSchema.builder();
    schema
        .path("properties")
        .forEachEntry((name, property) -> object.addProperty(name, of(property)));
    object.required(
        schema
            .path("required")
            .valueStream()
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
            .toList());
    if (schema.path("additionalProperties").isBoolean()) {
      object.additionalProperties(schema.path("additionalProperties").booleanValue());
    }
    return object.build();
  }
}
