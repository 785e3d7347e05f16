package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** One character. */
record CharacterShape() implements Shape {

  @Override
  public String wanted() {
    return "a single character";
  }

  @Override
  public Optional<?> read(JsonNode given, Place place) {
    String text = given.asText();
    return given.isValueNode() && text.length() == 1
        ? Optional.of(text.charAt(0))
        : place.misfit(this::wanted, given);
  }

  @Override
  public JsonNode write(Object value) {
    return JSON.textNode(value.toString());
  }
}
