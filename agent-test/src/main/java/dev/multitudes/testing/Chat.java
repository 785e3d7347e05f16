package dev.multitudes.testing;

import static dev.multitudes.testing.OllamaReply.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** {@code /api/chat}: the checks of the real server in its order, then the script. */
record Chat(Shelf shelf, Script script, Seats seats, Rules rules, Seen seen)
    implements OllamaReply {

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
    Fitting fitting = new Fitting(request, shelf.context(model, request));
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
      return loading(model);
    }
    if (request.path("_debug_render_only").asBoolean(false)) {
      return rendering(model, fitting.template());
    }
    return fitting
        .refusal()
        .map(sentence -> error(400, sentence))
        .orElseGet(() -> seated(model, fitting.prompt()));
  }

  private static boolean isUnload(JsonNode request) {
    return KeepAlive.of(request).isZero();
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

  private OllamaReply loading(FakeModel model) {
    return wire -> {
      shelf.load(model, wire.request(), wire.now());
      wire.body(wire.chunk("").put("done", true).put("done_reason", "load"));
    };
  }

  /** Shows the prompt instead of giving it to the model, and whole to whoever wants a stream. */
  private OllamaReply rendering(FakeModel model, OllamaPrompt prompt) {
    return wire -> {
      shelf.load(model, wire.request(), wire.now());
      ObjectNode answer = wire.chunk(Json.object().put("role", "").put("content", ""));
      answer.putObject("_debug_info").put("rendered_template", prompt.rendered());
      wire.body(answer);
    };
  }

  private OllamaReply seated(FakeModel model, OllamaPrompt prompt) {
    return wire -> {
      if (!seats.take()) {
        wire.error(503, "server busy, please try again.  maximum pending requests exceeded");
        return;
      }
      try {
        shelf.load(model, wire.request(), wire.now());
        seen.add(prompt);
        wire.show(prompt);
        script.next().send(wire);
      } finally {
        seats.free();
      }
    };
  }
}
