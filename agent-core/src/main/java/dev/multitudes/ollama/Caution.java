package dev.multitudes.ollama;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What to know before a model is asked.
 *
 * @param asked the context that it will be asked for, in tokens
 */
record Caution(String model, ModelCard card, Optional<LoadedModel> loaded, int asked) {

  /** A sentence for each thing. */
  List<String> sentences() {
    return Stream.of(tools(), length(), inForce(), host()).flatMap(Optional::stream).toList();
  }

  private Optional<String> tools() {
    return card.capabilities().isEmpty() || card.capabilities().contains("tools")
        ? Optional.empty()
        : Optional.of(
            "The model \"%s\" cannot be offered tools; its calls are read from what it writes."
                .formatted(model));
  }

  private Optional<String> length() {
    int madeFor = card.contextLength().orElse(asked);
    return madeFor >= asked
        ? Optional.empty()
        : Optional.of(
            "The model \"%s\" was made for a context of %d tokens and gets no more, though %d were planned."
                .formatted(model, madeFor, asked));
  }

  private Optional<String> inForce() {
    int expected = Math.min(asked, card.contextLength().orElse(asked));
    int tokens =
        loaded.map(LoadedModel::contextTokens).orElse(OptionalInt.empty()).orElse(expected);
    return tokens >= expected
        ? Optional.empty()
        : Optional.of(
            "The model \"%s\" is loaded with a context of %d tokens. It is asked for %d (num_ctx goes with each request), so it is loaded anew; programs that do not ask get that much if the server is started with OLLAMA_CONTEXT_LENGTH=%d."
                .formatted(model, tokens, expected, expected));
  }

  private Optional<String> host() {
    return card.host()
        .map(
            host ->
                "The model \"%s\" runs at %s: what it is told leaves the server, and it may ask for `ollama signin`."
                    .formatted(model, host));
  }
}
