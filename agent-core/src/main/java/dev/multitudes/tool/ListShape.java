package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A list or set; a single value is taken for a list of one. */
record ListShape(Shape element, Function<List<Object>, Object> into) implements Shape {

  @Override
  public String wanted() {
    return "a list (each " + element.wanted() + ")";
  }

  @Override
  public Optional<?> read(JsonNode given, Place place) {
    return Elements.read(given, place, this).map(into);
  }

  @Override
  public JsonNode write(Object value) {
    return Elements.write((Collection<?>) value, element);
  }
}
