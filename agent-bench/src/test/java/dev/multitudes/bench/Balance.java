package dev.multitudes.bench;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** What providers answer with a 400: a call without its one result right behind it. */
final class Balance {

  /** What is wrong with a prompt: each call needs an id of its own and exactly one result. */
  static List<String> faults(List<ChatMessage> prompt) {
    var faults = new ArrayList<String>();
    var open = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (ChatMessage message : prompt) {
      if (message instanceof ToolExecutionResultMessage result) {
        if (!open.remove(idOf(result.id()))) {
          faults.add("a result that no call waits for");
        }
      } else {
        open.forEach(id -> faults.add("a call without a result"));
        open.clear();
      }
      if (message instanceof AiMessage reply) {
        for (ToolExecutionRequest call : reply.toolExecutionRequests()) {
          open.add(idOf(call.id()));
          if (!seen.add(idOf(call.id()))) {
            faults.add("two calls of one id");
          }
        }
      }
    }
    open.forEach(id -> faults.add("a call without a result"));
    return faults;
  }

  private static String idOf(String id) {
    return Objects.requireNonNullElse(id, "");
  }

  private Balance() {}
}
