package dev.multitudes.ollama;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.multitudes.context.ContextWindow;
import dev.multitudes.context.Windowed;
import java.util.Set;
import java.util.function.Function;

/**
 * A model that answers whole: LangChain4j's, one for each call, since it has no place where a
 * single call could tell its end apart from another's. They share the transport's connections.
 */
final class WholeModel implements ChatModel, Windowed {
  private final OllamaTransport transport;
  private final Function<OllamaTransport, OllamaChatModel> models;
  private final OllamaChatModel sample;
  private final LiveWindow window;

  WholeModel(
      OllamaTransport transport,
      Function<OllamaTransport, OllamaChatModel> models,
      LiveWindow window) {
    this.transport = transport;
    this.models = models;
    this.window = window;
    this.sample = models.apply(transport);
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    Receipt receipt = new Receipt();
    ChatResponse response = models.apply(transport.showing(receipt)).doChat(Offer.written(request));
    window.settle();
    return receipt.completed(
        RequiredCall.isIn(request)
            ? RequiredCall.of(request, transport, receipt).made(response)
            : response);
  }

  @Override
  public ContextWindow window() {
    return window.window();
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return sample.defaultRequestParameters();
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
  }

  @Override
  public ModelProvider provider() {
    return sample.provider();
  }
}
