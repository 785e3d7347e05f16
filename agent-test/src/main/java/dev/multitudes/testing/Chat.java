package dev.multitudes.testing;

import static dev.multitudes.testing.OllamaReply.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

/** {@code /api/chat}: the checks of the real server in its order, then the script. */
record Chat(Shelf shelf, Script script, Seats seats, Rules rules) implements OllamaReply {

  @Override
  public void send(Wire wire) throws IOException, InterruptedException {
    answer(wire.request(), wire.model()).send(wire);
  }

  private OllamaReply answer(JsonNode request, String name) {
    if (request.isMissingNode()) {
      return error(400, "missing request body");
    }
    Optional<String> complaint = rules.complaint(request);
    if (complaint.isPresent()) {
      return error(400, complaint.get());
    }
    if (name.isEmpty()) {
      return error(400, "model is required");
    }
    return shelf
        .find(name)
        .map(model -> answer(request, name, model))
        .orElseGet(() -> error(404, "model '" + name + "' not found"));
  }

  private OllamaReply answer(JsonNode request, String name, FakeModel model) {
    int context = Shelf.context(model, request);
    int tokens = TokenCounts.inPrompt(request);
    boolean silent = request.path("messages").isEmpty();

    if (silent && isUnload(request)) {
      return unloading(model);
    }
    if (thinks(request) && !model.can("thinking")) {
      return error(400, "\"" + name + "\" does not support thinking");
    }
    if (!request.path("tools").isEmpty() && !model.can("tools")) {
      return error(400, "registry.ollama.ai/library/" + name + " does not support tools");
    }
    if (silent) {
      return loading(model, context);
    }
    if (tokens > context && !request.path("truncate").asBoolean(true)) {
      return error(
          400,
          "request (%d tokens) exceeds the available context size (%d tokens), try increasing it"
              .formatted(tokens, context));
    }
    return seated(model, context);
  }

  private static boolean isUnload(JsonNode request) {
    return request.path("keep_alive").asText().matches("0s?");
  }

  /** True, or a level in words. */
  private static boolean thinks(JsonNode request) {
    JsonNode think = request.path("think");
    return think.isTextual() || think.asBoolean(false);
  }

  private OllamaReply unloading(FakeModel model) {
    return wire -> {
      shelf.unload(model);
      wire.body(wire.chunk("").put("done", true).put("done_reason", "unload"));
    };
  }

  private OllamaReply loading(FakeModel model, int context) {
    return wire -> {
      shelf.load(model, context);
      wire.body(wire.chunk("").put("done", true).put("done_reason", "load"));
    };
  }

  private OllamaReply seated(FakeModel model, int context) {
    return wire -> {
      if (!seats.take()) {
        wire.error(503, "server busy, please try again.  maximum pending requests exceeded");
        return;
      }
      try {
        shelf.load(model, context);
        script.next().send(wire);
      } finally {
        seats.free();
      }
    };
  }
}
