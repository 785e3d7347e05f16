package dev.multitudes.agent;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
      var whole = new CompletableFuture<ChatResponse>();
      model.chat(request, new Collecting(whole, onToken));
      try {
        return whole.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    };
  }

  /** Passes the pieces on and keeps the whole. */
  record Collecting(CompletableFuture<ChatResponse> whole, Consumer<String> onToken)
      implements StreamingChatResponseHandler {

    @Override
    public void onPartialResponse(String partialResponse) {
      onToken.accept(partialResponse);
    }

    @Override
    public void onCompleteResponse(ChatResponse completeResponse) {
      whole.complete(completeResponse);
    }

    @Override
    public void onError(Throwable error) {
      whole.completeExceptionally(error);
    }
  }
}
