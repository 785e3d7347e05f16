package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.Locale;

/**
 * How long a model stays loaded after a reply.
 *
 * @param json as Ollama reads it: a duration in the manner of Go, or a number of seconds
 */
record KeepAlive(JsonNode json) {
  static final KeepAlive FOREVER = new KeepAlive(IntNode.valueOf(-1));
  static final KeepAlive NOT = new KeepAlive(IntNode.valueOf(0));
  private static final Duration LONGEST = Duration.ofDays(365);

  static KeepAlive lasting(Duration time) {
    if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "A model is kept loaded for more than nothing and at most a year but got %s; say unloadedAtOnce() or keptLoadedForever()."
              .formatted(time));
    }
    // PT1H30M in Java is 1h30m in Go.
    return new KeepAlive(
        TextNode.valueOf(time.toString().substring("PT".length()).toLowerCase(Locale.ROOT)));
  }
}
