package dev.multitudes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models that are there, and which of them are loaded. */
final class Shelf {

  private static final int SMALL_MACHINE = 4096; // what Ollama takes below 24 GiB if not told

  private final Map<String, FakeModel> models = new LinkedHashMap<>();
  private final Map<FakeModel, Integer> loaded = new LinkedHashMap<>();

  static String tagged(String name) {
    return name.contains(":") ? name : name + ":latest";
  }

  synchronized void put(FakeModel model) {
    models.put(model.name(), model);
  }

  synchronized Optional<FakeModel> find(String name) {
    return Optional.ofNullable(models.get(tagged(name)));
  }

  synchronized List<FakeModel> all() {
    return List.copyOf(models.values());
  }

  /** The loaded ones, each with the context that is in force. */
  synchronized Map<FakeModel, Integer> loaded() {
    return new LinkedHashMap<>(loaded);
  }

  synchronized void load(FakeModel model, int context) {
    loaded.put(model, context);
  }

  synchronized void unload(FakeModel model) {
    loaded.remove(model);
  }

  /** The context that a request gets: what it asks for, but not more than the model has. */
  static int context(FakeModel model, JsonNode request) {
    int asked = request.path("options").path("num_ctx").asInt(SMALL_MACHINE);
    return Math.min(asked, model.contextLength());
  }
}
