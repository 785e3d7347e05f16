package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number, also as a string; what the type cannot hold exactly as an integer is refused. */
record NumberShape(Numeral numeral, Range range) implements Shape {

  private static final Pattern DIGITS =
      Pattern.compile("-?[0-9]{1,1000}(\\.[0-9]{1,1000})?([eE][+-]?[0-9]{1,9})?");

  NumberShape within(Range narrower) {
    return new NumberShape(numeral, narrower);
  }

  @Override
  public String wanted() {
    return wanted(range);
  }

  private String wanted(Range allowed) {
    return ((numeral.isWhole() ? "an integer " : "a number ") + allowed.words()).strip();
  }

  @Override
  public Optional<?> read(JsonNode given, Place place) {
    Optional<String> digits = digits(given);
    if (digits.isEmpty()) {
      return place.misfit(this::wanted, given);
    }
    var decimal = new BigDecimal(digits.get());
    if (!range.contains(decimal)) {
      return place.misfit(this::wanted, given);
    }
    if (!numeral.natural().contains(decimal)) {
      return place.misfit(() -> wanted(numeral.natural()), given);
    }
    Optional<Number> number = numeral.read(digits.get());
    return number.isPresent() ? number : place.misfit(this::wanted, given);
  }

  /** A whole number of JSON is digits already; anything else has to look like a number. */
  private static Optional<String> digits(JsonNode given) {
    if (given.isInt() || given.isLong()) {
      return Optional.of(given.asText());
    }
    if (!given.isNumber() && !given.isTextual()) {
      return Optional.empty();
    }
    String text = given.asText().strip();
    return DIGITS.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  @Override
  public JsonNode write(Object value) {
    return Numeral.write((Number) value);
  }
}
