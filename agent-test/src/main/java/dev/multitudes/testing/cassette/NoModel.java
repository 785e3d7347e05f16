package dev.multitudes.testing.cassette;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/** Stands where no model is given: nothing can be recorded. */
final class NoModel implements ChatModel {

  @Override
  public ChatResponse doChat(ChatRequest request) {
    throw new IllegalStateException(
        "There is no model to record; give one with cassette.model(...), or replay only");
  }
}
