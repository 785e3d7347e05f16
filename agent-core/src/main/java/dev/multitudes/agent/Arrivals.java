package dev.multitudes.agent;

import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.multitudes.context.Cancellable;
import dev.multitudes.context.Cancellation;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Brings what arrives on the provider's threads to the thread that runs the agent. Once nobody
 * hears it any more, for whatever reason, the stream is cancelled: the server would go on to the
 * end. A model that is {@link Cancellable} can be left before its first piece, others from there
 * on.
 */
final class Arrivals implements StreamingChatResponseHandler {
  private final BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
  private final Cancellation stream = new Cancellation();
  private volatile boolean hasEnded;

  @Override
  public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
    stream.hold(context.streamingHandle());
    onPartialResponse(part.text());
  }

  @Override
  public void onPartialResponse(String token) {
    queue.add(token);
  }

  @Override
  public void onPartialThinking(PartialThinking thinking, PartialThinkingContext context) {
    stream.hold(context.streamingHandle());
    onPartialThinking(thinking);
  }

  @Override
  public void onPartialThinking(PartialThinking thinking) {
    queue.add(thinking);
  }

  @Override
  public void onPartialToolCall(PartialToolCall part, PartialToolCallContext context) {
    stream.hold(context.streamingHandle());
  }

  @Override
  public void onCompleteResponse(ChatResponse whole) {
    hasEnded = true;
    queue.add(whole);
  }

  @Override
  public void onError(Throwable error) {
    hasEnded = true;
    queue.add(error);
  }

  /** Asks the model; what it says arrives from then on. */
  static Arrivals of(StreamingChatModel model, ChatRequest request) {
    Arrivals arrivals = new Arrivals();
    if (model instanceof Cancellable cancellable) {
      arrivals.stream.hold(cancellable.begin(request, ChatRequestOptions.EMPTY, arrivals));
    } else {
      model.chat(request, arrivals);
    }
    return arrivals;
  }

  ChatResponse hear(RunListener pieces) {
    try {
      while (true) {
        switch (queue.take()) {
          case ChatResponse whole -> {
            return whole;
          }
          case RuntimeException error -> throw error;
          case Throwable error -> throw new IllegalStateException("The stream broke", error);
          case PartialThinking thinking -> pieces.onThought(thinking.text());
          case Object token -> pieces.onToken(token.toString());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the model was replying", e);
    } finally {
      leave();
    }
  }

  private void leave() {
    if (!hasEnded) {
      stream.cancel();
    }
  }
}
