package dev.multitudes.resilience;

import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * One call of a model that streams, with its tries. All after the first have a thread of theirs.
 */
final class StreamedCall {
  private final Consumer<StreamingChatResponseHandler> model;
  private final StreamingChatResponseHandler handler;
  private final Attempts attempts;

  StreamedCall(
      Consumer<StreamingChatResponseHandler> model,
      StreamingChatResponseHandler handler,
      Attempts attempts) {
    this.model = model;
    this.handler = handler;
    this.attempts = attempts;
  }

  void begin() {
    try {
      attempts.begin();
    } catch (ServerDownException e) {
      handler.onError(e);
      return;
    }
    Ear ear = new Ear(handler, this);
    try {
      model.accept(ear);
    } catch (RuntimeException e) {
      ear.onError(e);
    } catch (Error e) {
      ear.onError(e); // on a thread of ours nobody else would hear of it
      throw e;
    }
  }

  void succeeded() {
    attempts.succeeded();
  }

  /** Some of it was told, and then it failed. */
  void brokeOff(Throwable failure) {
    attempts.ended(failure);
    handler.onError(failure);
  }

  /** Nothing of it was told, so it may be asked for again, though not on the provider's thread. */
  void failed(Throwable failure) {
    attempts
        .failed(failure)
        .ifPresentOrElse(
            pause ->
                Thread.ofVirtual().name("asking-again").start(() -> beginAfter(pause, failure)),
            () -> handler.onError(attempts.told(failure)));
  }

  private void beginAfter(Duration pause, Throwable failure) {
    try {
      attempts.rest(pause, failure);
    } catch (RuntimeException e) {
      handler.onError(e);
      return;
    }
    begin();
  }
}
