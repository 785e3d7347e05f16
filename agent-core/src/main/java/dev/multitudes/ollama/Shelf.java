package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The models of a server as its lists tell them. */
record Shelf(Line line) {
  static final String LOADED = "/api/ps";

  /** Those in memory; none if the server does not say. */
  List<LoadedModel> loaded() {
    return switch (line.get(LOADED)) {
      case Words words -> loaded(words);
      case Silence silence -> List.of();
    };
  }

  /** Those in memory, as the server told them. */
  static List<LoadedModel> loaded(Words words) {
    return models(words.json()).map(Shelf::loaded).toList();
  }

  /** The one of this name, if it is in memory. */
  Optional<LoadedModel> loaded(String model) {
    return named(model, loaded());
  }

  static Optional<LoadedModel> named(String model, List<LoadedModel> loaded) {
    return loaded.stream().filter(one -> isSame(one.name(), model)).findFirst();
  }

  /** Whether two names are those of one model. */
  static boolean isSame(String one, String other) {
    return tagged(one).equals(tagged(other));
  }

  /** The entries of a list of models. */
  static Stream<JsonNode> models(JsonNode list) {
    return StreamSupport.stream(list.path("models").spliterator(), false);
  }

  private static LoadedModel loaded(JsonNode entry) {
    return new LoadedModel(
        entry.path("name").asText(),
        ModelCard.tokens(entry.path("context_length")),
        instant(entry.path("expires_at").asText()));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As Ollama completes a name; it makes no difference between large and small letters. */
  private static String tagged(String name) {
    boolean hasTag = name.lastIndexOf(':') > name.lastIndexOf('/');
    return (hasTag ? name : name + ":latest").toLowerCase(Locale.ROOT);
  }
}
