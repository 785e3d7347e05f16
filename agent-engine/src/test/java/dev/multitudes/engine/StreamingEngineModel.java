package dev.multitudes.engine;

import de.kherud.llama.LlamaOutput;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;

/**
 * The engine as a LangChain4j model that streams, on the caller's thread.
 *
 * @param seed what chance is drawn from, together with the request
 */
record StreamingEngineModel(Engine engine, int seed) implements StreamingChatModel {

  @Override
  public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
    var text = new StringBuilder();
    for (LlamaOutput piece : engine.pieces(Draw.answering(request, seed))) {
      if (!piece.text.isEmpty()) {
        text.append(piece.text);
        handler.onPartialResponse(piece.text);
      }
    }
    handler.onCompleteResponse(EngineModel.saying(text.toString()));
  }
}
