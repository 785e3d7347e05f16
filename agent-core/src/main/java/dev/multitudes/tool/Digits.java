package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as a model wrote it.
 *
 * @param text its digits
 * @param value the same, exactly; of a zero it has no sign
 */
record Digits(String text, BigDecimal value) {
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,1000}(\\.[0-9]{1,1000})?([eE][+-]?[0-9]{1,9})?");

  /** A whole number of JSON is digits already; anything else has to look like a number. */
  static Optional<Digits> of(JsonNode given) {
    if (given.isInt() || given.isLong()) {
      return Optional.of(new Digits(given.asText(), BigDecimal.valueOf(given.longValue())));
    }
    if (!given.isNumber() && !given.isTextual()) {
      return Optional.empty();
    }
    String text = given.asText().strip();
    return NUMBER.matcher(text).matches()
        ? Optional.of(new Digits(text, new BigDecimal(text)))
        : Optional.empty();
  }
}
