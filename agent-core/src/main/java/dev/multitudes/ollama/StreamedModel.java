package dev.multitudes.ollama;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import java.util.Set;
import java.util.function.Function;

/** A model that answers bit by bit: LangChain4j's, one for each call, as in {@link WholeModel}. */
final class StreamedModel implements StreamingChatModel {
  private final OllamaTransport transport;
  private final Function<OllamaTransport, OllamaStreamingChatModel> models;
  private final OllamaStreamingChatModel sample;

  StreamedModel(
      OllamaTransport transport, Function<OllamaTransport, OllamaStreamingChatModel> models) {
    this.transport = transport;
    this.models = models;
    this.sample = models.apply(transport);
  }

  @Override
  public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
    Receipt receipt = new Receipt();
    models
        .apply(transport.showing(receipt))
        .doChat(Offer.written(request), new OneEnding(handler, receipt));
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return sample.defaultRequestParameters();
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return sample.supportedCapabilities();
  }

  @Override
  public ModelProvider provider() {
    return sample.provider();
  }
}
