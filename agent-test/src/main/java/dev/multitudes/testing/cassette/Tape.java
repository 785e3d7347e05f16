package dev.multitudes.testing.cassette;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The file that recordings are kept in. */
record Tape(Path file) {
  private static final int VERSION = 1;

  /** All recordings, none if there is no file. */
  List<Recording> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      JsonNode json = Json.read(Files.readString(file));
      if (json.path("version").asInt() != VERSION || !json.path("recordings").isArray()) {
        throw new IllegalArgumentException("it needs \"version\": 1 and a list of recordings");
      }
      var recordings = new ArrayList<Recording>();
      json.get("recordings").forEach(one -> recordings.add(Recording.read(one)));
      return recordings;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The cassette %s cannot be read: %s. Record it anew with -D%s=record"
              .formatted(file, e.getMessage(), Mode.PROPERTY),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("The cassette " + file + " cannot be read", e);
    }
  }

  /** Keeps these instead of what there was; the file is whole at any time. */
  void write(List<Recording> recordings) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("version", VERSION);
    var list = json.putArray("recordings");
    recordings.forEach(recording -> list.add(recording.json()));
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "cassette", ".new");
      Files.writeString(fresh, Json.MAPPER.writeValueAsString(json) + "\n");
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The cassette " + file + " cannot be written", e);
    }
  }
}
