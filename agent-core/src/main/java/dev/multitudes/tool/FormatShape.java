package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A string in the format of ISO 8601 or of a UUID. */
record FormatShape(String wanted, Function<String, Object> parse) implements Shape {

  private static final Map<Class<?>, FormatShape> BY_TYPE =
      Map.of(
          LocalDate.class, new FormatShape("a date such as 2026-03-31", LocalDate::parse),
          LocalTime.class, new FormatShape("a time of day such as 18:30", LocalTime::parse),
          LocalDateTime.class,
              new FormatShape("a date and time such as 2026-03-31T18:30", LocalDateTime::parse),
          Instant.class,
              new FormatShape("a moment in UTC such as 2026-03-31T18:30:00Z", Instant::parse),
          Duration.class, new FormatShape("a duration such as PT1H30M", Duration::parse),
          UUID.class,
              new FormatShape(
                  "a UUID such as 123e4567-e89b-12d3-a456-426614174000", FormatShape::uuid));

  static Optional<FormatShape> of(Class<?> type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  @Override
  public Optional<?> read(JsonNode given, Place place) {
    Optional<String> text =
        given.isTextual() ? Optional.of(given.textValue().strip()) : DateParts.joined(given);
    if (text.isEmpty()) {
      return place.misfit(this::wanted, given);
    }
    try {
      return Optional.of(parse.apply(text.get()));
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      return place.misfit(this::wanted, given);
    }
  }

  @Override
  public JsonNode write(Object value) {
    return JSON.textNode(value.toString());
  }

  private static UUID uuid(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("UUID.fromString reads shortened ones too");
    }
    return uuid;
  }
}
