package dev.multitudes.ollama;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.List;

/** Hears a decision and tells of a call: the pieces of its JSON are nothing to anybody. */
record Deciding(RequiredCall call, StreamingChatResponseHandler handler)
    implements StreamingChatResponseHandler {

  @Override
  public void onPartialResponse(PartialResponse part, PartialResponseContext context) {}

  @Override
  public void onPartialThinking(PartialThinking part, PartialThinkingContext context) {
    handler.onPartialThinking(part, context);
  }

  @Override
  public void onUnmappedRawEvent(Object event) {
    handler.onUnmappedRawEvent(event);
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    ChatResponse made = call.made(response); // LangChain4j tells onError of what this throws
    List<ToolExecutionRequest> calls = made.aiMessage().toolExecutionRequests();
    for (int i = 0; i < calls.size(); i++) {
      handler.onCompleteToolCall(new CompleteToolCall(i, calls.get(i)));
    }
    handler.onCompleteResponse(made);
  }

  @Override
  public void onError(Throwable error) {
    handler.onError(error);
  }
}
