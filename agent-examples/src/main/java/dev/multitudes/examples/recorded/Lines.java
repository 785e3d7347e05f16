package dev.multitudes.examples.recorded;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.multitudes.examples.calls.Json;
import dev.multitudes.examples.calls.UnusableInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Files of JSON lines, packed by gzip if their name says so. */
final class Lines {
  private static final int MOST = 100_000;

  /**
   * Every line, as far as the first 100 000.
   *
   * @throws UnusableInputException if the file is not there, or a line is not JSON
   */
  static List<JsonNode> of(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnusableInputException("There is no file " + file + ".");
    }
    try (var lines = new BufferedReader(new InputStreamReader(opened(file), UTF_8))) {
      var found = new ArrayList<JsonNode>();
      for (String line : (Iterable<String>) lines.lines().limit(MOST)::iterator) {
        String place = file + ":" + (found.size() + 1);
        found.add(
            Json.valueOf(line)
                .orElseThrow(() -> new UnusableInputException(place + " is not JSON.")));
      }
      return found;
    } catch (IOException e) {
      throw new UnusableInputException("%s cannot be read: %s.".formatted(file, e.getMessage()));
    }
  }

  private static InputStream opened(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }

  private Lines() {}
}
