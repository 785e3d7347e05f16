package dev.multitudes.testing;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How each {@link FailureMode} is played that does not depend on what was sent. */
final class Failures {
  private static final int COPIES = 9;
  private static final int WRITTEN = 37;
  private static final String ROUND = "The ball is round. ";
  private static final int CHARACTERS_A_TOKEN = 4;
  private static final int USUAL_CONTEXT = 4096;
  private static final int CONTEXTS = 10;

  private Failures() {}

  static OllamaTurn calling(OllamaCall call) {
    return turn("", List.of(call));
  }

  static OllamaReply duplicated(OllamaCall call) {
    return turn("", Collections.nCopies(COPIES, call));
  }

  static OllamaReply fenced(OllamaCall call) {
    return OllamaReply.text("```json\n" + written(call) + "\n```");
  }

  static OllamaReply tagged(OllamaCall call) {
    return OllamaReply.text("<tool_call>\n" + written(call) + "\n</tool_call>");
  }

  static OllamaReply bracketed(OllamaCall call) {
    return OllamaReply.text(
        call.json().properties().stream()
            .map(argument -> argument.getKey() + "=" + argument.getValue())
            .collect(joining(", ", "[" + call.tool() + "(", ")]")));
  }

  static OllamaReply quotingNumbers(OllamaCall call) {
    ObjectNode arguments = Json.object();
    call.json()
        .properties()
        .forEach(
            one -> {
              JsonNode value = one.getValue();
              if (value.isNumber()) {
                arguments.put(one.getKey(), value.asText());
              } else {
                arguments.set(one.getKey(), value);
              }
            });
    return calling(new OllamaCall(call.tool(), arguments.toString()));
  }

  static OllamaReply explaining(OllamaCall call) {
    ObjectNode arguments = call.json().put("reason", "This is the best thing to do.");
    return calling(new OllamaCall(call.tool(), arguments.toString()));
  }

  static OllamaReply forgetting(OllamaCall call) {
    ObjectNode arguments = call.json();
    if (!arguments.isEmpty()) {
      arguments.remove(arguments.fieldNames().next());
    }
    return calling(new OllamaCall(call.tool(), arguments.toString()));
  }

  static OllamaReply quotingAll(OllamaCall call) {
    return wire -> {
      ObjectNode quoted = call.json(wire.nextCallId(), 0);
      if (quoted.path("function") instanceof ObjectNode function) {
        function.put("arguments", call.arguments());
      }
      ObjectNode message = Message.with(Message.of(""), List.of(quoted));
      ObjectNode reply = wire.chunk(message).put("done", true).put("done_reason", "stop");
      if (wire.streamed()) {
        wire.line(reply);
      } else {
        wire.body(reply);
      }
    };
  }

  static OllamaReply empty() {
    return wire -> OllamaReply.text("").counting(wire.prompt().tokens(), WRITTEN).send(wire);
  }

  static OllamaReply unreadable(OllamaCall call) {
    return OllamaReply.error(
        500,
        "error parsing tool call: raw='%s', err=unexpected end of JSON input"
            .formatted(half(call.arguments())));
  }

  static OllamaReply cutOff(OllamaCall call) {
    return OllamaReply.text("<tool_call>\n" + half(written(call))).ending("length");
  }

  static OllamaReply endless() {
    return wire -> {
      int tokens = limit(wire.request().path("options"));
      int length = tokens * CHARACTERS_A_TOKEN;
      String text = ROUND.repeat(length / ROUND.length() + 1).substring(0, length);
      OllamaReply.text(text).ending("length").counting(wire.prompt().tokens(), tokens).send(wire);
    };
  }

  /** Without a limit, or with a negative one, the server takes ten contexts. */
  private static int limit(JsonNode options) {
    int asked = options.path("num_predict").asInt(-1);
    return asked < 0 ? CONTEXTS * options.path("num_ctx").asInt(USUAL_CONTEXT) : asked;
  }

  static OllamaReply talking(OllamaCall call) {
    return OllamaReply.text(
        "The best thing to do now is to " + call.tool() + ". I would do that at once.");
  }

  static OllamaReply thinkingAloud(OllamaCall call) {
    return turn(
        "<think>\nWhat is best here? I think that I should " + call.tool() + ".\n</think>\n\n",
        List.of(call));
  }

  private static OllamaTurn turn(String content, List<OllamaCall> calls) {
    return new OllamaTurn("", content, calls, "stop", Optional.empty());
  }

  private static String written(OllamaCall call) {
    return "{\"name\": \"%s\", \"arguments\": %s}".formatted(call.tool(), call.arguments());
  }

  /** The longer half. */
  private static String half(String text) {
    return text.substring(0, (text.length() + 1) / 2);
  }
}
