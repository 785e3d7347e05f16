package dev.multitudes.simulated;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The arguments that a model gave, and ways to spoil them. What is no JSON object, because the
 * model spoiled it itself, is left alone.
 *
 * @param text without space around it; <code>{}</code> if the model gave nothing
 */
record GivenArguments(String text) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  static GivenArguments of(ToolExecutionRequest call) {
    String text = requireNonNullElse(call.arguments(), "").strip();
    return new GivenArguments(text.isEmpty() ? "{}" : text);
  }

  /** Cut in the middle, or with a comma before the end; in both cases no JSON. */
  Optional<String> malformed(SplittableRandom chance) {
    return object()
        .map(
            object ->
                chance.nextBoolean()
                    ? text.substring(0, (text.length() + 1) / 2)
                    : text.substring(0, text.length() - 1) + ",}");
  }

  /** With the name of one argument misspelt. */
  Optional<String> misspelt(Set<String> known, SplittableRandom chance) {
    return object()
        .filter(object -> !object.isEmpty())
        .flatMap(
            object -> {
              String name = drawn(object, chance);
              var taken = new HashSet<>(known);
              object.fieldNames().forEachRemaining(taken::add);
              return Misspelling.of(name, taken, chance).map(wrong -> renamed(object, name, wrong));
            });
  }

  /** With the value of one argument of another type. */
  Optional<String> ofWrongType(SplittableRandom chance) {
    return object()
        .filter(object -> !object.isEmpty())
        .map(
            object -> {
              String name = drawn(object, chance);
              return object.<ObjectNode>set(name, ofWrongType(object.path(name))).toString();
            });
  }

  private static JsonNode ofWrongType(JsonNode value) {
    return switch (value.getNodeType()) {
      case NUMBER, BOOLEAN -> TextNode.valueOf("some");
      case OBJECT -> BooleanNode.TRUE;
      default -> JsonNodeFactory.instance.objectNode().set("value", value);
    };
  }

  private static String drawn(ObjectNode object, SplittableRandom chance) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names.get(chance.nextInt(names.size()));
  }

  private static String renamed(ObjectNode object, String name, String wrong) {
    ObjectNode renamed = JsonNodeFactory.instance.objectNode();
    object
        .properties()
        .forEach(
            entry ->
                renamed.set(
                    entry.getKey().equals(name) ? wrong : entry.getKey(), entry.getValue()));
    return renamed.toString();
  }

  private Optional<ObjectNode> object() {
    try {
      return JSON.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonProcessingException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
