package dev.multitudes.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The message inside a reply. What is empty is left out, but for the content. */
final class Message {

  private Message() {}

  static ObjectNode of(String content) {
    return Json.object().put("role", "assistant").put("content", content);
  }

  static ObjectNode thinking(ObjectNode message, String thought) {
    return thought.isEmpty() ? message : message.put("thinking", thought);
  }

  static ObjectNode with(ObjectNode message, List<ObjectNode> calls) {
    if (!calls.isEmpty()) {
      message.putArray("tool_calls").addAll(calls);
    }
    return message;
  }
}
