package dev.multitudes.ollama;

import static java.util.Objects.requireNonNullElse;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.CustomMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Messages as they go over the wire, written here where LangChain4j would lose a part of them or
 * throw: thinking, the arguments of calls, what a result answers and whether it is an error.
 */
final class History {
  private static final Pattern ERROR =
      Pattern.compile("error|fail|refused", Pattern.CASE_INSENSITIVE);

  static List<ChatMessage> written(List<ChatMessage> messages) {
    return messages.stream().map(History::written).toList();
  }

  private static ChatMessage written(ChatMessage message) {
    return switch (message) {
      case AiMessage said
          when said.hasToolExecutionRequests() || !words(said.thinking()).isEmpty() ->
          said(said);
      case ToolExecutionResultMessage result when result.hasSingleText() -> answered(result);
      default -> message; // which LangChain4j writes whole, or refuses
    };
  }

  private static CustomMessage said(AiMessage said) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("role", "assistant");
    message.put("content", words(said.text()));
    putUnlessEmpty(message, "thinking", said.thinking());
    if (said.hasToolExecutionRequests()) {
      List<Map<String, Object>> calls = new ArrayList<>();
      said.toolExecutionRequests().forEach(request -> calls.add(call(request, calls.size())));
      message.put("tool_calls", calls);
    }
    return CustomMessage.from(message);
  }

  private static Map<String, Object> call(ToolExecutionRequest request, int index) {
    Map<String, Object> function = new LinkedHashMap<>();
    function.put("index", index);
    function.put("name", words(request.name()));
    function.put("arguments", Sending.arguments(words(request.arguments())));
    Map<String, Object> call = new LinkedHashMap<>();
    putUnlessEmpty(call, "id", request.id());
    call.put("function", function);
    return call;
  }

  private static CustomMessage answered(ToolExecutionResultMessage result) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("role", "tool");
    message.put("content", told(result));
    putUnlessEmpty(message, "tool_name", result.toolName());
    putUnlessEmpty(message, "tool_call_id", result.id());
    return CustomMessage.from(message);
  }

  /** Ollama has no field for it, so an error says in its words that it is one. */
  private static String told(ToolExecutionResultMessage result) {
    String text = words(result.text());
    return Boolean.TRUE.equals(result.isError()) && !ERROR.matcher(text).find()
        ? "Error: " + text
        : text;
  }

  private static void putUnlessEmpty(
      Map<String, Object> json, String field, @Nullable String words) {
    if (!words(words).isEmpty()) {
      json.put(field, words(words));
    }
  }

  private static String words(@Nullable String words) {
    return requireNonNullElse(words, "");
  }

  private History() {}
}
