package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values that an argument may have: a list, in which {@code ""} says that it may be left out.
 * In an object among them each field has such a list of its own.
 */
record Accepted(JsonNode values) {

  /** The first that says something; empty if it can only be left out. */
  Optional<JsonNode> first() {
    return alternatives().filter(value -> !isAbsent(value)).findFirst().map(Accepted::plain);
  }

  /** An object, each field with its first accepted value. */
  static ObjectNode firstOfEach(JsonNode object) {
    ObjectNode plain = JsonNodeFactory.instance.objectNode();
    object.forEachEntry(
        (name, field) -> new Accepted(field).first().ifPresent(value -> plain.set(name, value)));
    return plain;
  }

  private static JsonNode plain(JsonNode value) {
    if (value.isObject()) {
      return firstOfEach(value);
    }
    if (value.isArray()) {
      var list = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> list.add(plain(element)));
      return list;
    }
    return value;
  }

  boolean isOptional() {
    return first().isEmpty() || alternatives().anyMatch(Accepted::isAbsent);
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isNull() || (value.isTextual() && value.textValue().isEmpty());
  }

  boolean accepts(JsonNode came) {
    return alternatives().anyMatch(value -> fits(value, came));
  }

  /** Whether every field that came is accepted, and none is missing. */
  static boolean fitsObject(JsonNode wanted, JsonNode came) {
    return came.isObject()
        && wanted
            .propertyStream()
            .allMatch(
                field -> came.has(field.getKey()) || new Accepted(field.getValue()).isOptional())
        && came.propertyStream()
            .allMatch(
                field ->
                    wanted.has(field.getKey())
                        && new Accepted(wanted.path(field.getKey())).accepts(field.getValue()));
  }

  private static boolean fits(JsonNode wanted, JsonNode came) {
    if (wanted.isObject()) {
      return fitsObject(wanted, came);
    }
    if (wanted.isArray() && came.isArray() && wanted.size() == came.size()) {
      Iterator<JsonNode> others = came.elements();
      return wanted.valueStream().allMatch(element -> fits(element, others.next()));
    }
    return Json.same(wanted, came);
  }

  private Stream<JsonNode> alternatives() {
    return values.isArray() ? values.valueStream() : Stream.of(values);
  }
}
