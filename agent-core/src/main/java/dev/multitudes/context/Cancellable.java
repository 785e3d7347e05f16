package dev.multitudes.context;

import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;

/**
 * A model that streams and can be told at any time to stop: also before its first piece, which is
 * where LangChain4j hands out the first handle, and where no piece is told at all.
 */
@FunctionalInterface
public interface Cancellable {

  /**
   * Asks as {@code StreamingChatModel.chat} does. What the handle cancels ends in an error, and is
   * not asked again; cancelling what has ended does nothing.
   */
  StreamingHandle begin(
      ChatRequest request, ChatRequestOptions options, StreamingChatResponseHandler handler);
}
