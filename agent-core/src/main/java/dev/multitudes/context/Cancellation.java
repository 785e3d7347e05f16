package dev.multitudes.context;

import dev.langchain4j.model.chat.response.StreamingHandle;
import java.util.Optional;

/**
 * Cancels a stream as soon as there is something to cancel, which may be later than it is asked to.
 * Safe for threads.
 */
public final class Cancellation implements StreamingHandle {
  private volatile Optional<StreamingHandle> stream = Optional.empty();
  private volatile boolean isCancelled;

  /** This is what is cancelled: at once, if that has been asked for. */
  public void hold(StreamingHandle handle) {
    stream = Optional.of(handle);
    if (isCancelled) {
      handle.cancel();
    }
  }

  @Override
  public void cancel() {
    isCancelled = true;
    stream.ifPresent(StreamingHandle::cancel);
  }

  @Override
  public boolean isCancelled() {
    return isCancelled;
  }
}
