package dev.multitudes.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A schema whose references are written out, for readers that do not follow them, such as Ollama. A
 * definition within itself is written out a few times, and then only its type is told.
 */
public final class References {
  /** How often a definition is written out within itself. */
  static final int DEPTH = 3;

  /** How many references of one schema are written out: definitions that refer to many multiply. */
  static final int MOST = 50;

  private static final List<String> PLACES = List.of("$defs", "definitions");
  private static final String REFERENCE = "$ref";

  private final Map<String, ObjectNode> definitions = new HashMap<>();
  private int written;

  private References() {}

  /** The schema without references and definitions; the one that was given is left as it is. */
  public static ObjectNode resolved(ObjectNode schema) {
    References references = new References();
    for (String place : PLACES) {
      for (Map.Entry<String, JsonNode> one : schema.path(place).properties()) {
        if (one.getValue() instanceof ObjectNode definition) {
          references.definitions.put("#/" + place + "/" + one.getKey(), definition);
        }
      }
    }
    ObjectNode root = schema.deepCopy();
    root.remove(PLACES);
    references.definitions.put("#", root);
    return references.resolved(root, Map.of());
  }

  private ObjectNode resolved(ObjectNode schema, Map<String, Integer> within) {
    if (schema.path(REFERENCE).isTextual()) {
      return target(schema, within);
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    schema.properties().forEach(one -> copy.set(one.getKey(), any(one.getValue(), within)));
    return copy;
  }

  private JsonNode any(JsonNode node, Map<String, Integer> within) {
    return switch (node) {
      case ObjectNode schema -> resolved(schema, within);
      case ArrayNode list -> {
        ArrayNode copy = list.arrayNode();
        list.forEach(one -> copy.add(any(one, within)));
        yield copy;
      }
      default -> node; // a text, a number, a truth: nothing can be in it
    };
  }

  private ObjectNode target(ObjectNode reference, Map<String, Integer> within) {
    String name = reference.path(REFERENCE).asText();
    ObjectNode said = reference.deepCopy();
    said.remove(REFERENCE);
    ObjectNode definition = definitions.get(name);
    if (definition == null) {
      return described(said, "any value");
    }
    int times = within.getOrDefault(name, 0);
    if (times >= DEPTH || written >= MOST) {
      said.put("type", definition.path("type").asText("object"));
      return described(said, "as the one around it");
    }
    written++;
    Map<String, Integer> deeper = new HashMap<>(within);
    deeper.put(name, times + 1);
    return resolved(definition, deeper).setAll(said);
  }

  private static ObjectNode described(ObjectNode schema, String words) {
    return schema.has("description") ? schema : schema.put("description", words);
  }
}
