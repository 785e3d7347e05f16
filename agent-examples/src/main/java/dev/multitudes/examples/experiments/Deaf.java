package dev.multitudes.examples.experiments;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Set;

/** Any model, which is told nothing of personas: neither system messages nor reminders reach it. */
record Deaf(ChatModel model) implements ChatModel {
  private static final String REMINDER = "Remember: ";

  @Override
  public ChatResponse doChat(ChatRequest request) {
    List<ChatMessage> rest = request.messages().stream().filter(Deaf::isHeard).toList();
    return model.chat(request.toBuilder().messages(rest).build());
  }

  private static boolean isHeard(ChatMessage message) {
    return switch (message) {
      case SystemMessage system -> false;
      case UserMessage user -> !user.hasSingleText() || !user.singleText().startsWith(REMINDER);
      default -> true;
    };
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return model.defaultRequestParameters();
  }

  @Override
  public List<ChatModelListener> listeners() {
    return List.of();
  }

  @Override
  public ModelProvider provider() {
    return model.provider();
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return model.supportedCapabilities();
  }
}
