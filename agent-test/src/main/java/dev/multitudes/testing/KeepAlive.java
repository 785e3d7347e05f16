package dev.multitudes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** How long a model stays loaded after a chat: seconds as a number, or a duration as Go writes. */
final class KeepAlive {
  private static final Duration UNLESS_TOLD = Duration.ofMinutes(5);
  private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);
  private static final double NANOS_A_SECOND = 1e9;

  private KeepAlive() {}

  /**
   * The time that a request asks for; a negative one means for ever, which is 292 years.
   *
   * @throws IllegalArgumentException if it is none, in the server's words
   */
  static Duration of(JsonNode request) {
    JsonNode asked = request.path("keep_alive");
    return switch (asked.getNodeType()) {
      case MISSING, NULL -> UNLESS_TOLD;
      case NUMBER -> notNegative(Duration.ofNanos((long) (asked.asDouble() * NANOS_A_SECOND)));
      case STRING -> notNegative(GoDuration.parse(asked.asText()));
      case BOOLEAN -> throw unsupported("bool");
      case ARRAY -> throw unsupported("[]interface {}");
      case OBJECT, POJO, BINARY -> throw unsupported("map[string]interface {}");
    };
  }

  /** What is wrong with it, in the server's words. */
  static Optional<String> complaint(JsonNode request) {
    try {
      of(request);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Duration notNegative(Duration asked) {
    return asked.isNegative() ? FOREVER : asked;
  }

  private static IllegalArgumentException unsupported(String type) {
    return new IllegalArgumentException("Unsupported type: '" + type + "'");
  }
}
