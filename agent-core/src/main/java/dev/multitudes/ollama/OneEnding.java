package dev.multitudes.ollama;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;

/**
 * Tells a handler of one end only, and of nothing after it.
 *
 * <p>Note: LangChain4j tells a handler that threw of its own exception, and then goes on. Here that
 * was the end, and the stream is cut off. All calls come on the thread of the stream.
 */
final class OneEnding implements StreamingChatResponseHandler {
  private final StreamingChatResponseHandler handler;
  private final Receipt receipt;
  private boolean isOver;

  OneEnding(StreamingChatResponseHandler handler, Receipt receipt) {
    this.handler = handler;
    this.receipt = receipt;
  }

  @Override
  public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
    tell(() -> handler.onPartialResponse(part, context), context.streamingHandle());
  }

  @Override
  public void onPartialThinking(PartialThinking part, PartialThinkingContext context) {
    tell(() -> handler.onPartialThinking(part, context), context.streamingHandle());
  }

  @Override
  public void onCompleteToolCall(CompleteToolCall call) {
    if (!isOver) {
      handler.onCompleteToolCall(call);
    }
  }

  @Override
  public void onUnmappedRawEvent(Object event) {
    if (!isOver) {
      handler.onUnmappedRawEvent(event);
    }
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    if (!isOver) {
      isOver = true;
      handler.onCompleteResponse(receipt.completed(response));
    }
  }

  @Override
  public void onError(Throwable error) {
    if (!isOver) {
      isOver = true;
      handler.onError(error);
    }
  }

  private void tell(Runnable part, StreamingHandle stream) {
    if (isOver) {
      return;
    }
    try {
      part.run();
    } catch (RuntimeException e) {
      stream.cancel();
      throw e; // LangChain4j tells the handler
    }
  }
}
