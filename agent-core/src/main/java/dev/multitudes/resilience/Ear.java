package dev.multitudes.resilience;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.multitudes.context.Cancellation;
import java.util.concurrent.atomic.AtomicBoolean;

/** Hears one try of a stream: passes on what is said, and keeps back an error before that. */
final class Ear implements StreamingChatResponseHandler {
  private final StreamingChatResponseHandler handler;
  private final StreamedCall call;
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final Cancellation stream = new Cancellation();
  private volatile boolean hasTold;

  Ear(StreamingChatResponseHandler handler, StreamedCall call) {
    this.handler = handler;
    this.call = call;
  }

  @Override
  public void onPartialResponse(String part) {
    tell(() -> handler.onPartialResponse(part));
  }

  @Override
  public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
    stream.hold(context.streamingHandle());
    tell(() -> handler.onPartialResponse(part, context));
  }

  @Override
  public void onPartialThinking(PartialThinking part) {
    tell(() -> handler.onPartialThinking(part));
  }

  @Override
  public void onPartialThinking(PartialThinking part, PartialThinkingContext context) {
    stream.hold(context.streamingHandle());
    tell(() -> handler.onPartialThinking(part, context));
  }

  @Override
  public void onPartialToolCall(PartialToolCall part) {
    tell(() -> handler.onPartialToolCall(part));
  }

  @Override
  public void onPartialToolCall(PartialToolCall part, PartialToolCallContext context) {
    stream.hold(context.streamingHandle());
    tell(() -> handler.onPartialToolCall(part, context));
  }

  @Override
  public void onCompleteToolCall(CompleteToolCall whole) {
    tell(() -> handler.onCompleteToolCall(whole));
  }

  @Override
  public void onUnmappedRawEvent(Object event) {
    tell(() -> handler.onUnmappedRawEvent(event));
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    if (isOver.compareAndSet(false, true)) {
      hasTold = true;
      call.succeeded();
      handler.onCompleteResponse(response);
    }
  }

  @Override
  public void onError(Throwable error) {
    if (!isOver.compareAndSet(false, true)) {
      return;
    }
    if (hasTold) {
      call.brokeOff(error);
    } else {
      call.failed(error);
    }
  }

  void hold(StreamingHandle handle) {
    stream.hold(handle);
  }

  void cancel() {
    stream.cancel();
  }

  private void tell(Runnable part) {
    if (!isOver.get()) {
      hasTold = true;
      part.run();
    }
  }
}
