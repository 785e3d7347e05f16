package dev.multitudes.format;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns values into what the schema wants, where that is safe: {@code "5"} into 5, {@code "true"}
 * into true, 5.0 into 5, one value into a list of one, an enum's value in another case. Whatever
 * else does not fit stays as it is, to be refused by the tool.
 */
final class Coercion {
  private static final int MOST_DIGITS = 1_000;

  /** Where a value stands; written out only where it is told. */
  @FunctionalInterface
  interface Path {
    Path ROOT = () -> "";

    String told();

    default Path member(String key) {
      return () -> told().isEmpty() ? key : told() + "." + key;
    }

    default Path item(int index) {
      return () -> told() + "[" + index + "]";
    }
  }

  private final List<String> changes = new ArrayList<>();

  /** What was coerced, in words. */
  List<String> changes() {
    return changes;
  }

  /** The members as the schema wants them. */
  ObjectNode object(ObjectNode given, JsonObjectSchema schema, Path path) {
    ObjectNode coerced = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : given.properties()) {
      String key = member.getKey();
      JsonSchemaElement wanted = schema.properties().get(key);
      coerced.set(
          key,
          wanted == null ? member.getValue() : value(member.getValue(), wanted, path.member(key)));
    }
    return coerced;
  }

  JsonNode value(JsonNode given, JsonSchemaElement schema, Path path) {
    return switch (schema) {
      case JsonAnyOfSchema any -> anyOf(given, any, path);
      case JsonEnumSchema choice -> choice(given, choice, path);
      case JsonArraySchema array -> list(given, array, path);
      case JsonObjectSchema object -> object(typed(given, schema, path), object, path);
      default -> typed(given, schema, path);
    };
  }

  private JsonNode object(JsonNode given, JsonObjectSchema schema, Path path) {
    return given instanceof ObjectNode object ? object(object, schema, path) : given;
  }

  private JsonNode anyOf(JsonNode given, JsonAnyOfSchema any, Path path) {
    for (JsonSchemaElement branch : any.anyOf()) {
      if (Kind.fits(given, Kind.of(branch))) {
        return value(given, branch, path);
      }
    }
    return typed(given, any, path);
  }

  private JsonNode choice(JsonNode given, JsonEnumSchema choice, Path path) {
    if (!given.isTextual() || choice.enumValues().contains(given.textValue())) {
      return given;
    }
    List<String> alike =
        choice.enumValues().stream().filter(given.textValue().strip()::equalsIgnoreCase).toList();
    return alike.size() == 1 ? changed(given, TextNode.valueOf(alike.getFirst()), path) : given;
  }

  private JsonNode list(JsonNode given, JsonArraySchema schema, Path path) {
    JsonNode typed = typed(given, schema, path);
    if (typed.isArray()) {
      return items((ArrayNode) typed, schema, path);
    }
    if (typed.isNull() || schema.items() == null) {
      return typed;
    }
    JsonNode only = new Coercion().value(typed, schema.items(), path);
    return Kind.fits(only, Kind.of(schema.items()))
        ? changed(given, JsonNodeFactory.instance.arrayNode().add(only), path)
        : typed;
  }

  private ArrayNode items(ArrayNode given, JsonArraySchema schema, Path path) {
    if (schema.items() == null) {
      return given;
    }
    ArrayNode coerced = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < given.size(); i++) {
      coerced.add(value(given.get(i), schema.items(), path.item(i)));
    }
    return coerced;
  }

  /** A text as what is wanted, and a whole number without its fraction of nothing. */
  private JsonNode typed(JsonNode given, JsonSchemaElement schema, Path path) {
    Set<Kind> wanted = Kind.of(schema);
    if (Kind.fits(given, wanted)) {
      return given;
    }
    if (given.isTextual()) {
      JsonNode typed = TypedText.node(given.textValue(), wanted);
      return typed.equals(given)
          ? whole(given, given.textValue().strip(), wanted, path)
          : changed(given, typed, path);
    }
    return given.isNumber() ? whole(given, given.asText(), wanted, path) : given;
  }

  private JsonNode whole(JsonNode given, String text, Set<Kind> wanted, Path path) {
    JsonNode number = Words.value(text, new java.util.HashSet<>());
    if (!wanted.contains(Kind.INTEGER) || !number.isNumber()) {
      return given;
    }
    BigDecimal plain = number.decimalValue().stripTrailingZeros();
    return plain.scale() <= 0 && plain.precision() - plain.scale() <= MOST_DIGITS
        ? changed(given, JsonNodeFactory.instance.numberNode(plain.toBigInteger()), path)
        : given;
  }

  private JsonNode changed(JsonNode given, JsonNode coerced, Path path) {
    changes.add("%s: %s as %s".formatted(path.told(), shortly(given), shortly(coerced)));
    return coerced;
  }

  private static String shortly(JsonNode value) {
    String json = value.toString();
    return json.length() <= 40
        ? json
        : json.codePoints().limit(39).mapToObj(Character::toString).collect(joining("", "", "…"));
  }
}
