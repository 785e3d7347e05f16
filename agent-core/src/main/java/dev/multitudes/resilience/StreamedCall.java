package dev.multitudes.resilience;

import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * One call of a model that streams, with its tries. All after the first have a thread of theirs.
 *
 * <p>Note: a cancellation may come at any time. So each step is first put where the cancellation
 * finds it, and then looks whether that has been.
 */
final class StreamedCall implements StreamingHandle {
  private final Consumer<Ear> model;
  private final StreamingChatResponseHandler handler;
  private final Attempts attempts;
  private volatile Optional<Ear> listening = Optional.empty();
  private volatile Optional<Thread> resting = Optional.empty();
  private volatile boolean isCancelled;
  private volatile boolean hasSucceeded;

  StreamedCall(Consumer<Ear> model, StreamingChatResponseHandler handler, Attempts attempts) {
    this.model = model;
    this.handler = handler;
    this.attempts = attempts;
  }

  void begin() {
    Ear ear = new Ear(handler, this);
    listening = Optional.of(ear);
    try {
      requireWanted();
      attempts.begin();
    } catch (ServerDownException | CancellationException e) {
      handler.onError(e);
      return;
    }
    ask(ear);
  }

  private void ask(Ear ear) {
    try {
      model.accept(ear);
    } catch (RuntimeException e) {
      if (hasSucceeded) {
        throw e; // by the handler, of the end that it was told
      }
      ear.onError(e);
    } catch (Error e) {
      ear.onError(e); // on a thread of ours nobody else would hear of it
      throw e;
    }
  }

  void succeeded() {
    hasSucceeded = true;
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
            pause -> rest(pause, failure), () -> handler.onError(attempts.told(failure)));
  }

  private void rest(Duration pause, Throwable failure) {
    Thread thread =
        Thread.ofVirtual().name("asking-again").unstarted(() -> beginAfter(pause, failure));
    resting = Optional.of(thread);
    if (isCancelled) {
      thread.interrupt();
    }
    thread.start();
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

  private void requireWanted() {
    if (isCancelled) {
      throw new CancellationException("The call was cancelled before it was made again.");
    }
  }

  @Override
  public void cancel() {
    isCancelled = true;
    listening.ifPresent(Ear::cancel);
    resting.ifPresent(Thread::interrupt);
  }

  @Override
  public boolean isCancelled() {
    return isCancelled;
  }
}
