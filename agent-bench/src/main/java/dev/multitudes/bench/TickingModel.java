package dev.multitudes.bench;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/** Calls {@code tick} with another number in each turn but the last, at once. */
final class TickingModel implements ChatModel {
  private static final ChatResponse DONE =
      ChatResponse.builder().aiMessage(AiMessage.from("done")).build();

  private int left;

  TickingModel(int turns) {
    this.left = turns;
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    return --left > 0 ? tick(left) : DONE;
  }

  private static ChatResponse tick(int number) {
    return ChatResponse.builder()
        .aiMessage(
            AiMessage.from(
                ToolExecutionRequest.builder()
                    .id("call")
                    .name("tick")
                    .arguments("{\"number\":" + number + "}")
                    .build()))
        .build();
  }
}
