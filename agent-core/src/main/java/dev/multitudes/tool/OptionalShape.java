package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A value that may be left out, or null. */
record OptionalShape(Shape inner) implements Shape {

  @Override
  public String wanted() {
    return inner.wanted();
  }

  @Override
  public Optional<?> read(JsonNode given, Place place) {
    if (given.isNull()) {
      return Optional.of(Optional.empty());
    }
    Optional<?> value = inner.read(given, place);
    return value.isPresent() ? Optional.of(value) : value;
  }

  @Override
  public JsonNode write(Object value) {
    return ((Optional<?>) value).<JsonNode>map(inner::write).orElseGet(JSON::nullNode);
  }
}
