package dev.multitudes.simulated;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;

/** How models write a call into their text. */
enum CallText {
  /** As Hermes and Qwen do. */
  TAGGED("<tool_call>\n%s\n</tool_call>"),
  /** In a fence of Markdown. */
  FENCED("```json\n%s\n```"),
  /** Nothing but the JSON. */
  BARE("%s");

  private final String frame;

  CallText(String frame) {
    this.frame = frame;
  }

  String write(ToolExecutionRequest call) {
    String json =
        "{\"name\": %s, \"arguments\": %s}"
            .formatted(TextNode.valueOf(call.name()), GivenArguments.of(call).text());
    return frame.formatted(json);
  }
}
