package dev.multitudes.examples;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.tool.Actions;
import java.util.List;

/** A model that does what is written here, one act for each reply, and then stops. */
public record Scripted(List<ToolExecutionRequest> calls) implements ChatModel {

  /** These acts, in order. */
  public static <A> Scripted of(List<? extends Class<? extends A>> types, List<? extends A> acts) {
    Actions<A> actions = Actions.of(types);
    return new Scripted(
        acts.stream()
            .map(
                act ->
                    ToolExecutionRequest.builder()
                        .name(actions.toolOf(act))
                        .arguments(actions.write(act))
                        .build())
            .toList());
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    long behind = request.messages().stream().filter(AiMessage.class::isInstance).count();
    AiMessage reply =
        behind < calls.size()
            ? AiMessage.from(List.of(calls.get((int) behind)))
            : AiMessage.from("That is all.");
    return ChatResponse.builder().aiMessage(reply).build();
  }
}
