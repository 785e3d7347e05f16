package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * References from a schema into itself.
 *
 * @param root the whole schema
 * @param followed those that led here
 */
record References(JsonNode root, Set<String> followed) {
  /** Each reference behind another may double the schema. */
  private static final int DEEPEST = 8;

  References {
    followed = Set.copyOf(followed);
  }

  static References within(JsonNode root) {
    return new References(root, Set.of());
  }

  /** These, and one more that was followed. */
  References and(String reference) {
    var further = new LinkedHashSet<>(followed);
    further.add(reference);
    return new References(root, further);
  }

  /** Whether it leads into itself, or too deep. */
  boolean following(String reference) {
    return followed.contains(reference) || followed.size() == DEEPEST;
  }

  /** The schema that it leads to; a missing one if it leads out of this one. */
  JsonNode behind(String reference) {
    if (reference.equals("#")) {
      return root;
    }
    return reference.startsWith("#/")
        ? root.at(reference.substring(1))
        : JsonNodeFactory.instance.missingNode();
  }

  /** A schema with all that the parts of its {@code allOf} say; of two types, the first. */
  JsonNode merged(JsonNode schema) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    Stream.concat(Stream.of(schema), schema.path("allOf").valueStream().map(this::resolved))
        .flatMap(part -> part.properties().stream())
        .filter(said -> !said.getKey().equals("allOf"))
        .forEach(said -> add(said.getKey(), said.getValue(), all));
    return all;
  }

  private static void add(String word, JsonNode said, ObjectNode all) {
    if (all.get(word) instanceof ObjectNode known && said instanceof ObjectNode more) {
      known.setAll(more);
    } else if (!all.has(word)) {
      all.set(word, said.deepCopy());
    }
  }

  private JsonNode resolved(JsonNode part) {
    return part.path("$ref").isTextual() ? behind(part.path("$ref").textValue()) : part;
  }
}
