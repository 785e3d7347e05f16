package dev.multitudes.ollama;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multitudes.wording.References;
import java.util.Arrays;

/**
 * The schema of a tool's parameters, so that the model sees all of it.
 *
 * <p>Note: of a tool's schema Ollama keeps only type, items, description, enum, properties,
 * required and anyOf, at any depth (read in the source of 0.33). So references are written out, and
 * what else a schema demands is said in its description.
 */
final class ToolSchema {

  /** What Ollama drops, in the order in which it is said. */
  private enum Demand {
    MINIMUM("minimum", "at least"),
    EXCLUSIVE_MINIMUM("exclusiveMinimum", "above"),
    MAXIMUM("maximum", "at most"),
    EXCLUSIVE_MAXIMUM("exclusiveMaximum", "below"),
    MULTIPLE_OF("multipleOf", "a multiple of"),
    MIN_LENGTH("minLength", "characters at least"),
    MAX_LENGTH("maxLength", "characters at most"),
    MIN_ITEMS("minItems", "items at least"),
    MAX_ITEMS("maxItems", "items at most"),
    PATTERN("pattern", "matching"),
    FORMAT("format", "format"),
    CONST("const", "always"),
    DEFAULT("default", "default");

    private final String keyword;
    private final String words;

    Demand(String keyword, String words) {
      this.keyword = keyword;
      this.words = words;
    }

    private boolean isIn(ObjectNode schema) {
      return schema.path(keyword).isValueNode() && schema.hasNonNull(keyword);
    }

    private String in(ObjectNode schema) {
      return words + " " + schema.path(keyword);
    }
  }

  /** The schema as it is sent; the one that was given is left as it is. */
  static ObjectNode whole(ObjectNode schema) {
    ObjectNode whole = References.resolved(schema);
    speak(whole);
    return whole;
  }

  private static void speak(JsonNode node) {
    if (!(node instanceof ObjectNode schema)) {
      return;
    }
    if (schema.get("oneOf") instanceof ArrayNode some && !schema.has("anyOf")) {
      schema.set("anyOf", some);
      schema.remove("oneOf");
    }
    schema.path("properties").forEach(ToolSchema::speak);
    schema.path("anyOf").forEach(ToolSchema::speak);
    speak(schema.path("items"));
    String demands =
        Arrays.stream(Demand.values())
            .filter(demand -> demand.isIn(schema))
            .map(demand -> demand.in(schema))
            .collect(joining(", "));
    if (!demands.isEmpty()) {
      String said = schema.path("description").asText();
      schema.put("description", said.isEmpty() ? demands : said + " (" + demands + ")");
    }
  }

  private ToolSchema() {}
}
