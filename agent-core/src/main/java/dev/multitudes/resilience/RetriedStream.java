package dev.multitudes.resilience;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.multitudes.context.Cancellable;
import dev.multitudes.context.ContextWindow;
import dev.multitudes.context.Windowed;
import io.github.resilience4j.retry.Retry;
import java.util.Set;

/** A model that streams and is asked again while nothing was told, as in {@link RetriedModel}. */
class RetriedStream implements StreamingChatModel, Cancellable {
  private final StreamingChatModel model;
  private final Retries retries;
  private final Retry retry;

  RetriedStream(StreamingChatModel model, Retries retries) {
    this.model = model;
    this.retries = retries;
    this.retry = retries.retry();
  }

  @Override
  public void chat(
      ChatRequest request, ChatRequestOptions options, StreamingChatResponseHandler handler) {
    begin(request, options, handler);
  }

  @Override
  public StreamingHandle begin(
      ChatRequest request, ChatRequestOptions options, StreamingChatResponseHandler handler) {
    var call =
        new StreamedCall(ear -> ask(request, options, ear), handler, new Attempts(retries, retry));
    call.begin();
    return call;
  }

  private void ask(ChatRequest request, ChatRequestOptions options, Ear ear) {
    if (model instanceof Cancellable cancellable) {
      ear.hold(cancellable.begin(request, options, ear));
    } else {
      model.chat(request, options, ear);
    }
  }

  @Override
  public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
    chat(request, handler);
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return model.defaultRequestParameters();
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return model.supportedCapabilities();
  }

  @Override
  public ModelProvider provider() {
    return model.provider();
  }

  /** One that knows how much it can hold in view. */
  static final class WithWindow extends RetriedStream implements Windowed {
    private final Windowed windowed;

    WithWindow(StreamingChatModel model, Retries retries, Windowed windowed) {
      super(model, retries);
      this.windowed = windowed;
    }

    @Override
    public ContextWindow window() {
      return windowed.window();
    }
  }
}
