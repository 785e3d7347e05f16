package dev.multitudes.testing;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.multitudes.ollama.OllamaServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The ways to ask the same thing, which must come to the same end. */
enum Way {
  WHOLE,
  STREAMED_NATIVE,
  STREAMED_RENDERED;

  ChatResponse ask(FakeOllama ollama, OllamaServer server, ChatRequest request) {
    return switch (this) {
      case WHOLE -> server.chatModel("qwen3:4b").chat(request);
      case STREAMED_NATIVE -> streamed(ollama, ChunkStyle.NATIVE, server, request);
      case STREAMED_RENDERED -> streamed(ollama, ChunkStyle.RENDERED, server, request);
    };
  }

  private static ChatResponse streamed(
      FakeOllama ollama, ChunkStyle style, OllamaServer server, ChatRequest request) {
    ollama.streaming(style);
    var end = new CompletableFuture<ChatResponse>();
    server
        .streamingModel("qwen3:4b")
        .chat(
            request,
            new StreamingChatResponseHandler() {
              @Override
              public void onCompleteResponse(ChatResponse response) {
                end.complete(response);
              }

              @Override
              public void onError(Throwable error) {
                end.completeExceptionally(error);
              }
            });
    try {
      return end.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
