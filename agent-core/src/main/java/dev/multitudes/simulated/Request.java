package dev.multitudes.simulated;

import static java.util.Objects.requireNonNullElse;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.multitudes.goal.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a request says.
 *
 * @param told texts of system and user, in order: what may put a persona on
 * @param heard texts of user and tools, in order: what may tell how things stand
 * @param words how many words all texts have together
 * @param tools names of the tools on offer
 */
record Request(List<String> told, List<String> heard, int words, Set<String> tools) {
  private static final Pattern ADDRESS =
      Pattern.compile("\\A\\s*you are\\b", Pattern.CASE_INSENSITIVE);

  static Request of(ChatRequest request) {
    var told = new ArrayList<String>();
    var heard = new ArrayList<String>();
    int words = 0;
    for (ChatMessage message : request.messages()) {
      switch (message) {
        case SystemMessage system -> told.add(textOf(system));
        case UserMessage user -> {
          told.add(textOf(user));
          heard.add(textOf(user));
        }
        case ToolExecutionResultMessage result -> heard.add(textOf(result));
        default -> {}
      }
      words += SimulatedModel.countWords(textOf(message));
    }
    return new Request(told, heard, words, namesOf(request.toolSpecifications()));
  }

  private static String textOf(ChatMessage message) {
    return switch (message) {
      case SystemMessage system -> system.text();
      case UserMessage user ->
          user.hasSingleText() ? user.singleText() : user.contents().toString();
      case AiMessage reply -> requireNonNullElse(reply.text(), "");
      case ToolExecutionResultMessage result -> requireNonNullElse(result.text(), "");
      default -> "";
    };
  }

  private static Set<String> namesOf(List<ToolSpecification> tools) {
    var names = new TreeSet<String>();
    tools.forEach(tool -> names.add(tool.name()));
    return names;
  }

  /** Whether somebody is told who they are. */
  boolean putsOnAPersona() {
    return told.stream().anyMatch(text -> ADDRESS.matcher(text).find());
  }

  String allTold() {
    return String.join("\n", told);
  }

  /** Chance that follows from the seed and the texts alone: the same each time they are read. */
  SplittableRandom chance(long seed) {
    String content = Fingerprint.of(allTold(), String.join("\n", heard));
    return new SplittableRandom(Long.parseUnsignedLong(content, 16) ^ seed * 0x9E3779B97F4A7C15L);
  }
}
