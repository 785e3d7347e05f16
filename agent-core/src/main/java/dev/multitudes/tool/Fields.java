package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named parts of a record, a bean or a method's parameters, in their order. */
record Fields(Map<String, Field> byName) {

  static final Fields NONE = new Fields(Map.of());

  /**
   * One of them.
   *
   * @param description for the model; may be empty
   */
  record Field(String name, Shape shape, boolean required, String description) {}

  static Fields of(Collection<Field> fields) {
    var byName = new LinkedHashMap<String, Field>();
    fields.forEach(field -> byName.put(field.name, field));
    return new Fields(byName);
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /**
   * The values that were given, by name; empty, with the problems reported, if any does not fit.
   */
  Optional<Map<String, Object>> read(ObjectNode given, Place place) {
    int problems = place.problems().count();
    LinkedHashMap<String, Object> values = LinkedHashMap.newLinkedHashMap(given.size());
    for (Map.Entry<String, JsonNode> entry : given.properties()) {
      Field field = byName.get(entry.getKey());
      if (field == null) {
        place.problem(() -> unknown(entry.getKey(), given, place));
      } else if (field.required || !entry.getValue().isNull()) {
        var value = field.shape.read(entry.getValue(), place.field(field.name));
        value.ifPresent(fit -> values.put(field.name, fit));
      }
    }
    for (Field field : byName.values()) {
      if (field.required && !given.has(field.name)) {
        place.problem(() -> missing(field, place));
      }
    }
    return place.problems().count() == problems ? Optional.of(values) : Optional.empty();
  }

  private String unknown(String name, ObjectNode given, Place place) {
    var open = byName.keySet().stream().filter(field -> !given.has(field)).toList();
    String question = Nearest.question(name, open);
    return "There is no argument %s%s %s takes %s."
        .formatted(
            Quoted.text(place.field(name).path()),
            question.isEmpty() ? ";" : question,
            place.name(),
            byName.isEmpty() ? "none" : names());
  }

  private static String missing(Field field, Place place) {
    return "%s is missing; it must be %s."
        .formatted(place.field(field.name).name(), field.shape.wanted());
  }
}
