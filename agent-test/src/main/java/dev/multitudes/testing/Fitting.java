package dev.multitudes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a prompt that is longer than its context.
 *
 * <p>Note: read in the source of Ollama 0.33, server/prompt.go and llm/llama_server.go. First
 * messages are dropped from the front, but never the system's and never the last one; if that does
 * not do, the runner keeps a few tokens of the head and as many of the tail as leave half of the
 * context free.
 *
 * @param request to chat
 * @param context in force, in tokens
 */
record Fitting(JsonNode request, int context) {
  private static final int KEPT = 4; // num_keep, if not told
  private static final int BEGINNING_OF_SEQUENCE = 1;

  /** What the template makes of the messages that are kept. */
  OllamaPrompt template() {
    OllamaPrompt prompt = OllamaPrompt.whole(request);
    List<JsonNode> all = prompt.messages();
    if (!may("truncate")) {
      return prompt;
    }
    for (int from = 1; from < all.size() && !fits(prompt); from++) {
      prompt = without(all, from);
    }
    return prompt;
  }

  /** Why the request is refused, in the server's words. */
  Optional<String> refusal() {
    OllamaPrompt template = template();
    if (fits(template)) {
      return Optional.empty();
    }
    if (!may("truncate")) {
      return Optional.of(
          "request (%d tokens) exceeds the available context size (%d tokens), try increasing it"
              .formatted(template.tokens(), context));
    }
    return may("shift")
        ? Optional.empty()
        : Optional.of(
            "the prompt is longer than the context length currently available to the model; shorten"
                + " the prompt, adjust the context length in settings, or use a model with a longer"
                + " context length");
  }

  /** What the model sees of a request that is not refused. */
  OllamaPrompt prompt() {
    OllamaPrompt template = template();
    return fits(template)
        ? template
        : new OllamaPrompt(template.messages(), template.dropped(), shortened(template.rendered()));
  }

  private OllamaPrompt without(List<JsonNode> all, int from) {
    List<JsonNode> kept = new ArrayList<>();
    List<JsonNode> dropped = new ArrayList<>();
    for (JsonNode message : all.subList(0, from)) {
      (message.path("role").asText().equals("system") ? kept : dropped).add(message);
    }
    kept.addAll(all.subList(from, all.size()));
    return OllamaPrompt.of(kept, dropped, request.path("tools"));
  }

  private String shortened(String text) {
    int head = head();
    int tail = context - (context - head) / 2 - head;
    return TokenCounts.first(head, text) + TokenCounts.last(tail, text);
  }

  /** A negative number of tokens to keep means all of them. */
  private int head() {
    int asked = request.path("options").path("num_keep").asInt(KEPT);
    return asked < 0 ? context - 1 : Math.min(asked + BEGINNING_OF_SEQUENCE, context - 1);
  }

  private boolean fits(OllamaPrompt prompt) {
    return prompt.tokens() <= context;
  }

  private boolean may(String option) {
    return request.path(option).asBoolean(true);
  }
}
