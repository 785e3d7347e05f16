package dev.multitudes.testing.goal;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** A model that always calls one tool without arguments, and counts how often it was asked. */
final class Always implements ChatModel {
  private final String tool;
  private final AtomicInteger asked = new AtomicInteger();

  private Always(String tool) {
    this.tool = tool;
  }

  static Always calling(String tool) {
    return new Always(tool);
  }

  int asked() {
    return asked.get();
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    asked.incrementAndGet();
    var call = ToolExecutionRequest.builder().name(tool).arguments("{}").build();
    return ChatResponse.builder().aiMessage(AiMessage.from(call)).modelName("always").build();
  }
}
