package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.multitudes.ollama.Line.Answer;
import dev.multitudes.ollama.Readiness.NoModel;
import dev.multitudes.ollama.Readiness.NoServer;
import dev.multitudes.ollama.Readiness.NoTools;
import dev.multitudes.ollama.Readiness.Ready;
import dev.multitudes.ollama.Readiness.WrongAnswer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Asks a server three things at most: who it is, whether it has a model, which others it has. */
record Preflight(Line line) {

  private static final int LISTED = 20;

  Readiness check(String model) {
    return heard(line.get("/api/version"), words -> introduced(words, model));
  }

  private Readiness introduced(Words words, String model) {
    JsonNode version = words.json().path("version");
    if (!words.fine() || !version.isTextual()) {
      return new WrongAnswer(
          "What answers at %s is not Ollama; it said %s. Use the address where Ollama runs."
              .formatted(line.url(), words.quoted()));
    }
    String question = JsonNodeFactory.instance.objectNode().put("model", model).toString();
    return heard(
        line.post("/api/show", question), shown -> shown(shown, version.textValue(), model));
  }

  private Readiness shown(Words words, String version, String model) {
    if (words.status() == 404) {
      return heard(line.get("/api/tags"), tags -> missing(model, names(tags.json())));
    }
    JsonNode card = words.json();
    if (!words.fine() || !card.isObject()) {
      return new WrongAnswer(
          "Ollama %s at %s could not describe the model \"%s\"; it said %s. Its log tells more."
              .formatted(version, line.url(), model, words.quoted()));
    }
    return described(new ModelCard(card), version, model);
  }

  private Readiness described(ModelCard card, String version, String model) {
    List<String> capabilities = card.capabilities();
    if (capabilities.isEmpty() || capabilities.contains("tools")) {
      return new Ready(version, capabilities, card.contextLength());
    }
    return new NoTools(
        ("The model \"%s\" cannot call tools; it can do %s."
                + " Choose a model that can, such as qwen3:4b.")
            .formatted(model, capabilities),
        capabilities);
  }

  private NoModel missing(String model, List<String> models) {
    return new NoModel(
        "Ollama at %s has no model \"%s\"; %s. Fetch it with `ollama pull %s`."
            .formatted(line.url(), model, listed(models), model),
        models);
  }

  private static String listed(List<String> models) {
    if (models.isEmpty()) {
      return "it lists none";
    }
    int more = models.size() - LISTED;
    return "there are "
        + models.stream().limit(LISTED).toList()
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static List<String> names(JsonNode tags) {
    return StreamSupport.stream(tags.path("models").spliterator(), false)
        .map(model -> model.path("name").asText())
        .toList();
  }

  private Readiness heard(Answer answer, Function<Words, Readiness> then) {
    return switch (answer) {
      case Words words -> then.apply(words);
      case Silence silence ->
          new NoServer(
              ("No Ollama answers at %s: %s."
                      + " Start it with `ollama serve`, or use the address where it runs.")
                  .formatted(line.url(), silence.why()));
    };
  }
}
