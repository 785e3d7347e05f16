package dev.multitudes.bench;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.stream.IntStream;

/** Makes several calls in its first reply, and then is done. */
final class OneReply implements ChatModel {
  private final int calls;
  private boolean asked;

  OneReply(int calls) {
    this.calls = calls;
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    AiMessage reply =
        asked
            ? AiMessage.from("done")
            : AiMessage.from(IntStream.range(0, calls).mapToObj(OneReply::call).toList());
    asked = true;
    return ChatResponse.builder().aiMessage(reply).build();
  }

  private static ToolExecutionRequest call(int number) {
    return ToolExecutionRequest.builder()
        .id("call-" + number)
        .name("waits")
        .arguments("{\"number\":" + number + "}")
        .build();
  }
}
