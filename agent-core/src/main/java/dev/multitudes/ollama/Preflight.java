package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import dev.multitudes.ollama.Examination.Silent;
import dev.multitudes.ollama.Examination.Strange;
import dev.multitudes.ollama.Line.Answer;
import dev.multitudes.ollama.Readiness.NoChat;
import dev.multitudes.ollama.Readiness.NoModel;
import dev.multitudes.ollama.Readiness.NoServer;
import dev.multitudes.ollama.Readiness.NotSignedIn;
import dev.multitudes.ollama.Readiness.Ready;
import dev.multitudes.ollama.Readiness.WrongAnswer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks a server three things: who it is, what a model can do, and then how that one is loaded, or
 * which others there are.
 *
 * @param asked the context that the model will be asked for, in tokens
 */
record Preflight(Line line, int asked) {

  private static final int LISTED = 20;

  Readiness check(String model) {
    return new Introduction(line)
        .made(version -> introduced(version, model), Preflight::noServer, Preflight::wrongAnswer);
  }

  private Readiness introduced(ServerVersion version, String model) {
    return heard(
        line.post("/api/show", ModelCard.question(model)), shown -> shown(shown, version, model));
  }

  private Readiness shown(Words words, ServerVersion version, String model) {
    if (words.status() == 404) {
      return heard(line.get("/api/tags"), tags -> missing(model, names(tags.json())));
    }
    if (words.status() == 401 || words.status() == 403) {
      return notSignedIn(words, model);
    }
    JsonNode card = words.json();
    if (!words.fine() || !card.isObject()) {
      return new WrongAnswer(
          "Ollama %s at %s could not describe the model \"%s\"; it said %s. Its log tells more."
              .formatted(version.text(), line.url(), model, words.quoted()));
    }
    return described(new ModelCard(card), version, model);
  }

  private Readiness described(ModelCard card, ServerVersion version, String model) {
    List<String> capabilities = card.capabilities();
    if (!capabilities.isEmpty() && !capabilities.contains("completion")) {
      return new NoChat(
          ("Nobody can talk with the model \"%s\"; it can do %s."
                  + " Choose one that can do completion, such as qwen3:4b.")
              .formatted(model, capabilities),
          capabilities);
    }
    Caution caution = new Caution(model, card, new Shelf(line).loaded(model), asked);
    return new Ready(
        version.text(),
        capabilities,
        card.contextLength(),
        Stream.concat(version.warning().stream(), caution.sentences().stream()).toList());
  }

  private NotSignedIn notSignedIn(Words words, String model) {
    return new NotSignedIn(
        ("Ollama at %s does not let just anybody ask the model \"%s\"; it said %s."
                + " Sign in with `ollama signin`, or choose a model of this machine.")
            .formatted(line.url(), model, words.quoted()));
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
    return Shelf.models(tags).map(model -> model.path("name").asText()).toList();
  }

  private Readiness heard(Answer answer, Function<Words, Readiness> then) {
    return switch (answer) {
      case Words words -> then.apply(words);
      case Silence silence -> noServer(silence.at(line.url()));
    };
  }

  private static NoServer noServer(Silent silent) {
    String next =
        switch (silent.listener()) {
          case NONE -> "Start it with `ollama serve`, or use the address where it runs.";
          case MUTE -> "If it is there, it hangs: start it anew. Or use the address where it runs.";
        };
    return new NoServer(
        "No Ollama answers at %s: %s. %s".formatted(silent.url(), silent.why(), next));
  }

  private static WrongAnswer wrongAnswer(Strange strange) {
    return new WrongAnswer(
        "What answers at %s is not Ollama; it said %s. Use the address where Ollama runs."
            .formatted(strange.url(), strange.said()));
  }
}
