package dev.multitudes.track;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A model that votes as it is told to, 50 tokens in and 2 out each time. */
public final class Voters implements ChatModel {
  private final Deque<Supplier<String>> replies = new ArrayDeque<>();
  private final Set<Capability> capabilities = new HashSet<>();
  final List<ChatRequest> requests = new ArrayList<>();

  /** So many times this. */
  public Voters saying(int times, String reply) {
    for (int i = 0; i < times; i++) {
      replies.add(() -> reply);
    }
    return this;
  }

  Voters failing(String why) {
    replies.add(
        () -> {
          throw new IllegalStateException(why);
        });
    return this;
  }

  Voters interrupted() {
    replies.add(
        () -> {
          throw new IllegalStateException(new InterruptedException());
        });
    return this;
  }

  Voters capable(Capability capability) {
    capabilities.add(capability);
    return this;
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return capabilities;
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    requests.add(request);
    return ChatResponse.builder()
        .aiMessage(AiMessage.from(replies.remove().get()))
        .modelName("voter")
        .tokenUsage(new TokenUsage(50, 2))
        .build();
  }
}
