package dev.multitudes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models that are there, and which of them are loaded, how and until when. */
final class Shelf {
  private final Map<String, FakeModel> models = new LinkedHashMap<>();
  private final Map<String, Loaded> loaded = new LinkedHashMap<>();
  private final List<OllamaLoad> loads = new ArrayList<>();
  private int cap = Integer.MAX_VALUE;

  /** A model in memory. */
  record Loaded(OllamaLoad load, int context, Instant until) {}

  static String tagged(String name) {
    return name.contains(":") ? name : name + ":latest";
  }

  synchronized void put(FakeModel model) {
    models.put(model.name(), model);
  }

  synchronized void cap(int tokens) {
    if (tokens < 1) {
      throw new IllegalArgumentException(
          "A server leaves a context of 1 token or more but got " + tokens + ".");
    }
    cap = tokens;
  }

  synchronized Optional<FakeModel> find(String name) {
    return Optional.ofNullable(models.get(tagged(name)));
  }

  synchronized List<FakeModel> all() {
    return List.copyOf(models.values());
  }

  synchronized List<String> names() {
    return List.copyOf(models.keySet());
  }

  /** Those that are loaded at this time. */
  synchronized List<Loaded> loaded(Instant now) {
    loaded.values().removeIf(model -> !model.until().isAfter(now));
    return List.copyOf(loaded.values());
  }

  /** Each time that a model was loaded, in order. */
  synchronized List<OllamaLoad> loads() {
    return List.copyOf(loads);
  }

  /** Loads a model as a request wants it, unless it is loaded so. */
  synchronized void load(FakeModel model, JsonNode request, Instant now) {
    int context = context(model, request);
    OllamaLoad wanted = OllamaLoad.of(model, request, context);
    if (loaded(now).stream().noneMatch(there -> there.load().equals(wanted))) {
      loads.add(wanted);
    }
    Instant until = now.plus(KeepAlive.of(request));
    loaded.put(model.name(), new Loaded(wanted, context, until));
  }

  synchronized void unload(FakeModel model) {
    loaded.remove(model.name());
  }

  /** The context in force: what is asked for, but no more than model and server have. */
  synchronized int context(FakeModel model, JsonNode request) {
    int asked = request.path("options").path("num_ctx").asInt(model.context());
    return Math.min(Math.min(asked, model.contextLength()), cap);
  }
}
