package dev.multitudes.bench;

import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * As {@link TickingModel}, but sees from the prompt which turn it is and keeps nothing, so that an
 * agent or service that is built once can run many times at once.
 */
record SharedModel(int turns, Duration latency) implements ChatModel {

  @Override
  public ChatResponse doChat(ChatRequest request) {
    LockSupport.parkNanos(latency.toNanos());
    int left = turns - 1 - answers(request);
    return left > 0 ? TickingModel.tick(left) : TickingModel.DONE;
  }

  private static int answers(ChatRequest request) {
    return (int)
        request.messages().stream().filter(ToolExecutionResultMessage.class::isInstance).count();
  }
}
