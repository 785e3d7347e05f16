package dev.multitudes.ollama;

import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.multitudes.context.Cancellable;
import dev.multitudes.context.Cancellation;
import dev.multitudes.context.ContextWindow;
import dev.multitudes.context.Windowed;
import java.util.Set;
import java.util.function.Function;

/** A model that answers bit by bit: LangChain4j's, one for each call, as in {@link WholeModel}. */
final class StreamedModel implements StreamingChatModel, Windowed, Cancellable {
  private final OllamaTransport transport;
  private final Function<OllamaTransport, OllamaStreamingChatModel> models;
  private final OllamaStreamingChatModel sample;
  private final LiveWindow window;

  StreamedModel(
      OllamaTransport transport,
      Function<OllamaTransport, OllamaStreamingChatModel> models,
      LiveWindow window) {
    this.transport = transport;
    this.models = models;
    this.window = window;
    this.sample = models.apply(transport);
  }

  @Override
  public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
    new Held(new Cancellation()).doChat(request, handler);
  }

  @Override
  public StreamingHandle begin(
      ChatRequest request, ChatRequestOptions options, StreamingChatResponseHandler handler) {
    Cancellation cancellation = new Cancellation();
    new Held(cancellation).chat(request, options, handler);
    return cancellation;
  }

  /** The same model for one call, which can be cancelled from its beginning. */
  private final class Held implements StreamingChatModel {
    private final Cancellation cancellation;

    Held(Cancellation cancellation) {
      this.cancellation = cancellation;
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
      Receipt receipt = new Receipt();
      OneEnding told = new OneEnding(handler, receipt);
      try {
        ChatRequest written = Offer.written(request);
        models
            .apply(transport.showing(receipt.andThen(last -> settleAside())).heldBy(cancellation))
            .doChat(
                written,
                RequiredCall.isIn(request)
                    ? new Deciding(RequiredCall.of(request, transport, receipt), told)
                    : told);
      } catch (InvalidRequestException e) {
        told.onError(e);
      }
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
      return sample.defaultRequestParameters();
    }

    @Override
    public ModelProvider provider() {
      return sample.provider();
    }
  }

  /** On a thread of its own: the reply does not wait for it. */
  private void settleAside() {
    Thread.ofVirtual().name("ollama-window").start(window::settle);
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
