package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The elements of a list, set or array. */
final class Elements {

  static Optional<List<Object>> read(JsonNode given, Place place, ListShape list) {
    JsonNode unwrapped = JsonText.inside(given).orElse(given);
    if (unwrapped.isArray()) {
      return all(unwrapped, place, list.element());
    }
    Optional<?> single =
        isCutOff(unwrapped) ? Optional.empty() : list.element().read(unwrapped, place.quietly());
    return unwrapped.isNull() || single.isEmpty()
        ? place.misfit(list::wanted, given)
        : single.map(List::of);
  }

  /** A string that begins as a list but holds none is no list of one. */
  private static boolean isCutOff(JsonNode given) {
    return given.isTextual() && given.textValue().stripLeading().startsWith("[");
  }

  private static Optional<List<Object>> all(JsonNode given, Place place, Shape element) {
    var values = new ArrayList<Object>();
    for (int i = 0; i < given.size(); i++) {
      element.read(given.get(i), place.element(i)).ifPresent(values::add);
    }
    return values.size() == given.size() ? Optional.of(values) : Optional.empty();
  }

  static ArrayNode write(Collection<?> values, Shape element) {
    ArrayNode array = Shape.JSON.arrayNode(values.size());
    values.forEach(value -> array.add(element.write(value)));
    return array;
  }

  private Elements() {}
}
