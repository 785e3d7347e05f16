package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.multitudes.ollama.Examination.Found;
import dev.multitudes.ollama.Examination.Listener;
import dev.multitudes.ollama.Examination.Strange;
import java.util.ArrayList;
import java.util.List;

/** Asks a server for all that it has: its version, its models, and each of these for its card. */
record Examiner(Line line) {

  private static final int DESCRIBED = 100;

  Examination examine() {
    return new Introduction(line).made(this::introduced, silent -> silent, strange -> strange);
  }

  private Examination introduced(ServerVersion version) {
    return switch (line.get("/api/tags")) {
      case Silence silence -> silence.at(line.url());
      case Words words when !words.fine() || !words.json().isObject() ->
          new Strange(line.url(), words.quoted());
      case Words words ->
          new Found(line.url(), version.text(), version.lacks(), models(words.json()));
    };
  }

  private List<InstalledModel> models(JsonNode tags) {
    List<LoadedModel> loaded = new Shelf(line).loaded();
    List<InstalledModel> models = new ArrayList<>();
    boolean isTalking = true;
    for (JsonNode entry : Shelf.models(tags).toList()) {
      Line.Answer card =
          isTalking && models.size() < DESCRIBED
              ? line.post("/api/show", ModelCard.question(entry.path("name").asText()))
              : new Silence(Listener.MUTE, "it was not asked");
      isTalking &= card instanceof Words; // one that hangs once is not waited for again
      models.add(model(entry, new ModelCard(json(card)), loaded));
    }
    return models;
  }

  private static JsonNode json(Line.Answer card) {
    return switch (card) {
      case Words words when words.fine() -> words.json();
      case Words words -> MissingNode.getInstance();
      case Silence silence -> MissingNode.getInstance();
    };
  }

  private static InstalledModel model(JsonNode entry, ModelCard card, List<LoadedModel> loaded) {
    String name = entry.path("name").asText();
    JsonNode details = entry.path("details");
    return new InstalledModel(
        name,
        entry.path("size").asLong(),
        details.path("parameter_size").asText(),
        details.path("quantization_level").asText(),
        card.capabilities(),
        card.contextLength(),
        card.host().or(() -> new ModelCard(entry).host()),
        Shelf.named(name, loaded));
  }
}
