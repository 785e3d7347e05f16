package dev.multitudes.agent;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A model that gives these replies, one after another, and keeps what it was asked. */
final class ScriptedReplies implements ChatModel {
  private final Deque<AiMessage> replies;
  final List<ChatRequest> requests = new ArrayList<>();

  private ScriptedReplies(List<AiMessage> replies) {
    this.replies = new ArrayDeque<>(replies);
  }

  static ScriptedReplies of(AiMessage... replies) {
    return new ScriptedReplies(List.of(replies));
  }

  static AiMessage says(String words) {
    return AiMessage.from(words);
  }

  static AiMessage calls(ToolExecutionRequest... calls) {
    return AiMessage.from(calls);
  }

  static AiMessage calls(String tool, String arguments) {
    return calls(call(tool, arguments));
  }

  /** Like many servers, gives no id. */
  static ToolExecutionRequest call(String tool, String arguments) {
    return ToolExecutionRequest.builder().name(tool).arguments(arguments).build();
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    requests.add(request);
    if (replies.isEmpty()) {
      throw new IllegalStateException("The script has no reply left");
    }
    return ChatResponse.builder().aiMessage(replies.poll()).build();
  }
}
