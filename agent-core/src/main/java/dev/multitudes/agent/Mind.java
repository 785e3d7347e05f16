package dev.multitudes.agent;

import static java.util.Objects.requireNonNullElse;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.context.ContextWindow;
import dev.multitudes.context.Windowed;
import dev.multitudes.format.CallFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The model behind an agent, whether or not it streams.
 *
 * @param voice how it replies
 * @param manner how tools are offered to it
 * @param window how much it can hold in view, as far as that is known by now
 * @param ahead which calls begin before its reply has ended
 */
record Mind(
    Voice voice, Manner manner, Supplier<Optional<ContextWindow>> window, Prefetch.Ahead ahead) {

  /** Replies as a whole; the pieces go to the listener as they arrive, if they do. */
  @FunctionalInterface
  interface Voice {
    ChatResponse reply(ChatRequest request, RunListener pieces);
  }

  static Mind of(ChatModel model) {
    return new Mind(
        (request, pieces) -> model.chat(request),
        manner(model.defaultRequestParameters(), model.provider(), model.supportedCapabilities()),
        windowOf(model),
        Prefetch.Ahead.NONE);
  }

  static Mind streaming(StreamingChatModel model) {
    return new Mind(
        (request, pieces) -> Arrivals.of(model, request).hear(pieces),
        manner(model.defaultRequestParameters(), model.provider(), model.supportedCapabilities()),
        windowOf(model),
        Prefetch.Ahead.NONE);
  }

  private static Supplier<Optional<ContextWindow>> windowOf(Object model) {
    return model instanceof Windowed windowed
        ? () -> Optional.of(windowed.window())
        : Optional::empty;
  }

  private static Manner manner(
      ChatRequestParameters parameters, ModelProvider provider, Set<Capability> capabilities) {
    return Manner.of(
        requireNonNullElse(parameters.modelName(), ""), provider, Manner.Schemas.of(capabilities));
  }

  Mind callingIn(CallFormat format) {
    return new Mind(voice, manner.speaking(format), window, ahead);
  }

  Mind prefetching() {
    return new Mind(voice, manner, window, Prefetch.Ahead.READS);
  }

  Mind within(ContextWindow other) {
    return new Mind(voice, manner, () -> Optional.of(other), ahead);
  }

  ChatResponse reply(ChatRequest request, RunListener pieces) {
    return voice.reply(request, pieces);
  }
}
