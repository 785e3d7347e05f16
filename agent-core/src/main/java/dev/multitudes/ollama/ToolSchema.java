package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The schema of a tool's parameters, so that the model sees all of it.
 *
 * <p>Note: of a tool's schema Ollama keeps only type, items, description, enum, properties,
 * required and anyOf, at any depth (read in the source of 0.33). So references are written out, and
 * what else a schema demands is said in its description.
 */
final class ToolSchema {
  /** How often a definition is written out within itself. */
  static final int DEPTH = 3;

  private static final List<String> DEFINITIONS = List.of("$defs", "definitions");
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("minimum", "at least"),
          Map.entry("maximum", "at most"),
          Map.entry("exclusiveMinimum", "above"),
          Map.entry("exclusiveMaximum", "below"),
          Map.entry("multipleOf", "a multiple of"),
          Map.entry("minLength", "characters at least"),
          Map.entry("maxLength", "characters at most"),
          Map.entry("minItems", "items at least"),
          Map.entry("maxItems", "items at most"),
          Map.entry("pattern", "matching"),
          Map.entry("format", "format"),
          Map.entry("const", "always"),
          Map.entry("default", "default"));
  private static final List<String> ORDER =
      List.of(
          "minimum",
          "exclusiveMinimum",
          "maximum",
          "exclusiveMaximum",
          "multipleOf",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "pattern",
          "format",
          "const",
          "default");

  /** Without references: each is replaced by what it refers to, {@value #DEPTH} deep. */
  static ObjectNode inlined(ObjectNode schema) {
    ObjectNode definitions = Json.object();
    for (String place : DEFINITIONS) {
      if (schema.path(place) instanceof ObjectNode some) {
        some.properties()
            .forEach(one -> definitions.set("#/" + place + "/" + one.getKey(), one.getValue()));
      }
    }
    ObjectNode root = schema.deepCopy();
    root.remove(DEFINITIONS);
    definitions.set("#", root);
    return (ObjectNode) inlined(root, definitions, Map.of());
  }

  private static JsonNode inlined(
      JsonNode node, ObjectNode definitions, Map<String, Integer> depth) {
    return switch (node) {
      case ArrayNode list -> {
        ArrayNode copy = list.arrayNode();
        list.forEach(one -> copy.add(inlined(one, definitions, depth)));
        yield copy;
      }
      case ObjectNode object when object.path("$ref").isTextual() ->
          resolved(object, definitions, depth);
      case ObjectNode object -> {
        ObjectNode copy = Json.object();
        object
            .properties()
            .forEach(one -> copy.set(one.getKey(), inlined(one.getValue(), definitions, depth)));
        yield copy;
      }
      default -> node;
    };
  }

  private static JsonNode resolved(
      ObjectNode reference, ObjectNode definitions, Map<String, Integer> depth) {
    String name = reference.get("$ref").textValue();
    JsonNode target = definitions.path(name);
    int within = depth.getOrDefault(name, 0);
    ObjectNode said = reference.deepCopy();
    said.remove("$ref");
    if (!(target instanceof ObjectNode definition)) {
      return typed(said, "any value");
    }
    if (within >= DEPTH) {
      return typed(
          said.put("type", definition.path("type").asText("object")), "as the one around it");
    }
    Map<String, Integer> deeper = new HashMap<>(depth);
    deeper.put(name, within + 1);
    return ((ObjectNode) inlined(definition, definitions, deeper)).setAll(said);
  }

  private static ObjectNode typed(ObjectNode schema, String words) {
    return schema.has("description") ? schema : schema.put("description", words);
  }

  /** What Ollama would drop of this schema and those within it, said in their descriptions. */
  static ObjectNode spoken(ObjectNode schema) {
    if (schema.path("properties") instanceof ObjectNode properties) {
      properties.forEach(ToolSchema::speak);
    }
    speak(schema.path("items"));
    alternatives(schema);
    StringJoiner demands = new StringJoiner(", ");
    ORDER.stream()
        .filter(schema::hasNonNull)
        .forEach(demand -> demands.add(WORDS.get(demand) + " " + schema.get(demand).toString()));
    if (schema.path("uniqueItems").asBoolean()) {
      demands.add("no item twice");
    }
    if (demands.length() > 0) {
      String said = schema.path("description").asText();
      schema.put("description", said.isEmpty() ? demands.toString() : said + " (" + demands + ")");
    }
    return schema;
  }

  private static void speak(JsonNode node) {
    if (node instanceof ObjectNode schema) {
      spoken(schema);
    }
  }

  private static void alternatives(ObjectNode schema) {
    if (schema.get("oneOf") instanceof ArrayNode some && !schema.has("anyOf")) {
      schema.set("anyOf", some);
      schema.remove("oneOf");
    }
    schema.path("anyOf").forEach(ToolSchema::speak);
  }

  private ToolSchema() {}
}
