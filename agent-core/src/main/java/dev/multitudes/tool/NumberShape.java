package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A number, also as a string; what the type cannot hold exactly as an integer is refused. */
record NumberShape(Numeral numeral, Range range) implements Shape {

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
    Optional<Digits> digits = Digits.of(given);
    if (digits.isEmpty() || !range.contains(digits.get().value())) {
      return place.misfit(this::wanted, given);
    }
    if (!numeral.natural().contains(digits.get().value())) {
      return place.misfit(() -> wanted(numeral.natural()), given);
    }
    Optional<Number> number = numeral.read(digits.get());
    return number.isPresent() ? number : place.misfit(this::wanted, given);
  }

  @Override
  public JsonNode write(Object value) {
    return Numeral.write((Number) value);
  }
}
