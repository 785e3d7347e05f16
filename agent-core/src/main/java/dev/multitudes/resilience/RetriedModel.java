package dev.multitudes.resilience;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.context.ContextWindow;
import dev.multitudes.context.Windowed;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.util.Set;

/** A model that is asked again. Its listeners are the inner model's, and hear of each try. */
class RetriedModel implements ChatModel {
  private final ChatModel model;
  private final Retries retries;
  private final Retry retry;

  RetriedModel(ChatModel model, Retries retries) {
    this.model = model;
    this.retries = retries;
    this.retry = retries.retry();
  }

  @Override
  public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
    Attempts attempts = new Attempts(retries, retry);
    while (true) {
      attempts.begin();
      try {
        ChatResponse response = model.chat(request, options);
        attempts.succeeded();
        return response;
      } catch (RuntimeException e) {
        Duration pause = attempts.failed(e).orElseThrow(() -> attempts.told(e));
        attempts.rest(pause, e);
      } catch (Error e) {
        attempts.ended(e);
        throw e;
      }
    }
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    return chat(request);
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
  static final class WithWindow extends RetriedModel implements Windowed {
    private final Windowed windowed;

    WithWindow(ChatModel model, Retries retries, Windowed windowed) {
      super(model, retries);
      this.windowed = windowed;
    }

    @Override
    public ContextWindow window() {
      return windowed.window();
    }
  }
}
