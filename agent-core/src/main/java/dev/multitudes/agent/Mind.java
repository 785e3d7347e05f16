package dev.multitudes.agent;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** The model behind an agent, whether or not it streams. */
@FunctionalInterface
interface Mind {

  /** The whole reply; its pieces go to the consumer as they arrive, if they do. */
  ChatResponse reply(ChatRequest request, Consumer<String> onToken);

  static Mind of(ChatModel model) {
    return (request, onToken) -> model.chat(request);
  }

  static Mind streaming(StreamingChatModel model) {
    return (request, onToken) -> {
      var arrivals = new Arrivals();
      model.chat(request, arrivals);
      return arrivals.hear(onToken);
    };
  }

  /** Brings what arrives on the provider's threads to the thread that runs the agent. */
  final class Arrivals implements StreamingChatResponseHandler {
    private final BlockingQueue<Object> queue = new LinkedBlockingQueue<>();

    @Override
    public void onPartialResponse(String token) {
      queue.add(token);
    }

    @Override
    public void onCompleteResponse(ChatResponse whole) {
      queue.add(whole);
    }

    @Override
    public void onError(Throwable error) {
      queue.add(error);
    }

    ChatResponse hear(Consumer<String> onToken) {
      try {
        while (true) {
          switch (queue.take()) {
            case ChatResponse whole -> {
              return whole;
            }
            case RuntimeException error -> throw error;
            case Throwable error -> throw new IllegalStateException("The stream broke", error);
            case Object token -> onToken.accept(token.toString());
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while the model was replying", e);
      }
    }
  }
}
