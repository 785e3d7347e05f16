package dev.multitudes.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** What the server tells about its models: all of them, those that are loaded, one of them. */
record Listing(Shelf shelf) {

  private static final String DIGEST = "0".repeat(64);
  private static final String ARCHITECTURE = "llama";

  ObjectNode tags() {
    ObjectNode tags = Json.object();
    ArrayNode models = tags.putArray("models");
    for (FakeModel model : shelf.all()) {
      ObjectNode entry = entry(models, model.name()).put("modified_at", "2026-01-01T00:00:00Z");
      entry.set("details", details());
    }
    return tags;
  }

  ObjectNode running(Instant now) {
    ObjectNode running = Json.object();
    ArrayNode models = running.putArray("models");
    for (Shelf.Loaded loaded : shelf.loaded(now)) {
      entry(models, loaded.load().model())
          .put("expires_at", loaded.until().toString())
          .put("size_vram", 0)
          .put("context_length", loaded.context());
    }
    return running;
  }

  void show(Wire wire) throws IOException {
    Optional<FakeModel> model = shelf.find(wire.model());
    if (wire.model().isEmpty()) {
      wire.error(400, "model is required");
    } else if (model.isEmpty()) {
      wire.error(404, "model '" + wire.model() + "' not found");
    } else {
      wire.body(card(model.get()));
    }
  }

  private static ObjectNode card(FakeModel model) {
    ObjectNode card = Json.object();
    card.set("details", details());
    card.putObject("model_info")
        .put("general.architecture", ARCHITECTURE)
        .put(ARCHITECTURE + ".context_length", model.contextLength());
    if (!model.capabilities().isEmpty()) {
      model.capabilities().forEach(card.putArray("capabilities")::add);
    }
    return card;
  }

  private static ObjectNode entry(ArrayNode models, String name) {
    return models
        .addObject()
        .put("name", name)
        .put("model", name)
        .put("size", 1)
        .put("digest", DIGEST);
  }

  private static ObjectNode details() {
    ObjectNode details =
        Json.object().put("parent_model", "").put("format", "gguf").put("family", ARCHITECTURE);
    details.putArray("families").add(ARCHITECTURE);
    return details.put("parameter_size", "4B").put("quantization_level", "Q4_K_M");
  }
}
