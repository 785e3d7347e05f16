package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Text; a number or a truth value is taken for the text it is written as. */
record TextShape() implements Shape {

  @Override
  public String wanted() {
    return "a string";
  }

  @Override
  public Optional<?> read(JsonNode given, Place place) {
    return given.isValueNode() && !given.isNull()
        ? Optional.of(given.asText())
        : place.misfit(this::wanted, given);
  }

  @Override
  public JsonNode write(Object value) {
    return JSON.textNode(value.toString());
  }
}
