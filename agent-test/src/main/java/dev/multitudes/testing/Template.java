package dev.multitudes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The template of every fake model: the tools, then each message between marks, then the mark after
 * which the model writes.
 */
final class Template {
  private static final String BEGIN = "<|im_start|>";
  private static final String END = "<|im_end|>\n";

  private Template() {}

  static String rendered(List<JsonNode> messages, JsonNode tools) {
    StringBuilder text = new StringBuilder();
    if (!tools.isEmpty()) {
      text.append("<tools>\n");
      tools.forEach(tool -> text.append(tool).append('\n'));
      text.append("</tools>\n");
    }
    messages.forEach(message -> append(text, message));
    return text.append(BEGIN).append("assistant\n").toString();
  }

  private static void append(StringBuilder text, JsonNode message) {
    text.append(BEGIN).append(message.path("role").asText()).append('\n');
    if (message.hasNonNull("thinking")) {
      text.append("<think>").append(message.get("thinking").asText()).append("</think>\n");
    }
    text.append(message.path("content").asText());
    message
        .path("tool_calls")
        .forEach(
            call ->
                text.append("\n<tool_call>").append(call.path("function")).append("</tool_call>"));
    text.append(END);
  }
}
