package dev.multitudes.bench;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Calls {@code tick} with another number in each turn but the last. */
final class TickingModel implements ChatModel {
  static final ChatResponse DONE = ChatResponse.builder().aiMessage(AiMessage.from("done")).build();

  private final Duration latency;
  private int left;

  /** Answers at once. */
  TickingModel(int turns) {
    this(turns, Duration.ZERO);
  }

  /** Takes this long for each answer. */
  TickingModel(int turns, Duration latency) {
    this.left = turns;
    this.latency = latency;
  }

  /** Begins anew with this many turns. */
  void wind(int turns) {
    left = turns;
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    if (!latency.isZero()) {
      LockSupport.parkNanos(latency.toNanos());
    }
    return --left > 0 ? tick(left) : DONE;
  }

  static ChatResponse tick(int number) {
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
