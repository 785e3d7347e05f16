package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** True or false, also as a string in any case; "yes" is neither. */
record TruthShape() implements Shape {

  @Override
  public String wanted() {
    return "true or false";
  }

  @Override
  public Optional<?> read(JsonNode given, Place place) {
    if (given.isBoolean()) {
      return Optional.of(given.booleanValue());
    }
    return switch (given.isTextual() ? given.textValue().strip().toLowerCase(Locale.ROOT) : "") {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> place.misfit(this::wanted, given);
    };
  }

  @Override
  public JsonNode write(Object value) {
    return JSON.booleanNode((boolean) value);
  }
}
