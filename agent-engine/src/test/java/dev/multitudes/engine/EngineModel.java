package dev.multitudes.engine;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;

/**
 * The engine as a LangChain4j model. It is offered no tools, so calls come as text; a response
 * format becomes the engine's grammar.
 *
 * @param seed what chance is drawn from, together with the request
 */
record EngineModel(Engine engine, int seed, ChatRequestParameters defaultRequestParameters)
    implements ChatModel {

  EngineModel(Engine engine, int seed) {
    this(engine, seed, ChatRequestParameters.builder().build());
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    return saying(engine.reply(Draw.answering(request, seed)));
  }

  /** Note: the binding does not tell why a reply ended. */
  static ChatResponse saying(String text) {
    return ChatResponse.builder().aiMessage(AiMessage.from(text)).build();
  }
}
