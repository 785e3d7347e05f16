package dev.multitudes.bench;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What was seen of a run, in a few words, the same words for both. */
final class Account {
  private static final int LONGEST = 90;

  static String of(List<String> ran, List<List<ChatMessage>> prompts, String ending) {
    List<String> told = prompts.isEmpty() ? List.of() : told(prompts.getLast());
    return (ran.isEmpty() ? "no tool ran" : "ran " + counted(ran))
        + (told.isEmpty() ? "" : "; told " + counted(told))
        + "; "
        + ending
        + " (model calls: "
        + prompts.size()
        + ")";
  }

  /** What the model was told beyond the first message. */
  private static List<String> told(List<ChatMessage> prompt) {
    var told = new ArrayList<String>();
    for (ChatMessage message : prompt) {
      switch (message) {
        case ToolExecutionResultMessage result -> told.add(quoted(result.text()));
        case UserMessage user -> told.add(quoted(user.singleText()));
        default -> {}
      }
    }
    told.removeFirst();
    return told;
  }

  private static String counted(List<String> words) {
    var counts = new LinkedHashMap<String, Integer>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return String.join(
        ", ",
        counts.entrySet().stream()
            .map(e -> e.getKey() + (e.getValue() == 1 ? "" : " " + e.getValue() + " times"))
            .toList());
  }

  /** On one line, cut to a length that a table can bear. */
  static String quoted(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return "\"" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "\"";
  }

  private Account() {}
}
