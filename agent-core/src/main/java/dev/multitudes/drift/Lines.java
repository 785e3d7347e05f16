package dev.multitudes.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The lines of a text that comes with this package. */
final class Lines {

  static List<String> of(String file) {
    try (InputStream in = Lines.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "The file %s is missing beside %s; the jar was built without its resources"
                .formatted(file, Lines.class.getName()));
      }
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The file %s cannot be read".formatted(file), e);
    }
  }

  private Lines() {}
}
