package dev.multitudes.bench;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A model that replies as it is written, then {@link #END}, and keeps what it was sent. */
final class Script implements ChatModel {
  static final String END = "That is all.";

  private final List<AiMessage> replies;
  private final Optional<Stuck> thought;
  private final List<List<ChatMessage>> prompts = new CopyOnWriteArrayList<>();

  private Script(List<AiMessage> replies, Optional<Stuck> thought) {
    this.replies = replies;
    this.thought = thought;
  }

  static Script of(List<AiMessage> replies) {
    return new Script(replies, Optional.empty());
  }

  /** A model that gets stuck before it replies. */
  static Script stuck(List<AiMessage> replies, Stuck thought) {
    return new Script(replies, Optional.of(thought));
  }

  /** The messages of each request so far. */
  List<List<ChatMessage>> prompts() {
    return List.copyOf(prompts);
  }

  static AiMessage says(String words) {
    return AiMessage.from(words);
  }

  static AiMessage calls(String tool, String arguments) {
    return AiMessage.from(call("a1", tool, arguments));
  }

  static AiMessage calls(ToolExecutionRequest... calls) {
    return AiMessage.from(calls);
  }

  static ToolExecutionRequest call(String id, String tool, String arguments) {
    return ToolExecutionRequest.builder().id(id).name(tool).arguments(arguments).build();
  }

  /** As many servers give it. */
  static ToolExecutionRequest callWithoutId(String tool, String arguments) {
    return ToolExecutionRequest.builder().name(tool).arguments(arguments).build();
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    prompts.add(List.copyOf(request.messages()));
    thought.ifPresent(Script::think);
    int turn = prompts.size() - 1;
    return ChatResponse.builder()
        .aiMessage(turn < replies.size() ? replies.get(turn) : says(END))
        .build();
  }

  /** As HTTP clients do: wrapped, and without the thread's flag. */
  private static void think(Stuck thought) {
    try {
      thought.stay();
    } catch (InterruptedException e) {
      throw new IllegalStateException("The connection broke", e);
    }
  }
}
