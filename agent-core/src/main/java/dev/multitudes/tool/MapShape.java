package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Values by name, in the order given. */
record MapShape(Shape value, UnaryOperator<Map<String, Object>> into) implements Shape {

  @Override
  public String wanted() {
    return "an object (each value " + value.wanted() + ")";
  }

  @Override
  public Optional<?> read(JsonNode given, Place place) {
    JsonNode unwrapped = JsonText.inside(given).orElse(given);
    return unwrapped instanceof ObjectNode object
        ? all(object, place)
        : place.misfit(this::wanted, given);
  }

  private Optional<?> all(ObjectNode given, Place place) {
    var values = new LinkedHashMap<String, Object>();
    given
        .properties()
        .forEach(
            entry ->
                value
                    .read(entry.getValue(), place.field(entry.getKey()))
                    .ifPresent(read -> values.put(entry.getKey(), read)));
    return values.size() == given.size() ? Optional.of(into.apply(values)) : Optional.empty();
  }

  @Override
  public JsonNode write(Object map) {
    ObjectNode object = JSON.objectNode();
    ((Map<?, ?>) map).forEach((name, one) -> object.set((String) name, value.write(one)));
    return object;
  }
}
