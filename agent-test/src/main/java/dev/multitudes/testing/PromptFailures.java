package dev.multitudes.testing;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How each {@link FailureMode} is played that comes of what the model was given to read. */
final class PromptFailures {
  private static final int SHORTEST_LINE = 6;

  private PromptFailures() {}

  static OllamaReply orphaned(OllamaCall call) {
    return wire -> reactingTo(wire.prompt(), call).send(wire);
  }

  private static OllamaReply reactingTo(OllamaPrompt prompt, OllamaCall call) {
    if (!prompt.roles().contains("user")) {
      return OllamaReply.error(500, "no user query found in messages");
    }
    Optional<String> first =
        prompt.roles().stream().filter(role -> !role.equals("system")).findFirst();
    return first.equals(Optional.of("tool"))
        ? OllamaReply.text("I see a result, but not what it answers. What would you like me to do?")
        : Failures.calling(call);
  }

  static OllamaReply drifting(OllamaCall call) {
    return wire -> {
      OllamaPrompt prompt = wire.prompt();
      boolean isPersona = !prompt.roles().contains("assistant") || isReminded(prompt.messages());
      OllamaReply reply =
          isPersona
              ? Failures.calling(call)
              : OllamaReply.text(
                  "As an AI assistant I do not take part in this myself, but I am happy to help."
                      + " Is there anything you would like to know?");
      reply.send(wire);
    };
  }

  private static boolean isReminded(List<JsonNode> messages) {
    String end =
        messages.subList(Math.max(0, messages.size() - 2), messages.size()).stream()
            .filter(message -> !isSystem(message))
            .map(message -> message.path("content").asText())
            .collect(joining("\n"));
    return messages.stream()
        .filter(PromptFailures::isSystem)
        .flatMap(message -> message.path("content").asText().lines())
        .flatMap(line -> Stream.of(line, line.replaceFirst("^[^:]*: ", "")))
        .filter(line -> line.length() >= SHORTEST_LINE)
        .anyMatch(end::contains);
  }

  private static boolean isSystem(JsonNode message) {
    return message.path("role").asText().equals("system");
  }
}
