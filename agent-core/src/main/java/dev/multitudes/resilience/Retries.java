package dev.multitudes.resilience;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.multitudes.context.Windowed;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Optional;

/**
 * How often a model is asked again that failed, and for how long; around any model of LangChain4j.
 *
 * <pre>{@code
 * ChatModel sturdy = Retries.upTo(3).within(Duration.ofSeconds(30)).around(model);
 * }</pre>
 *
 * <p>It is asked again when its server is busy, limits the rate, cannot be reached, or breaks off;
 * once more after other errors of the server; and never after a timeout, an interruption, or what
 * would only fail again: a request that is wrong, a model that is missing or has no memory. The
 * pauses double from one second, five for a limit of the rate, to at most 30, each half shorter to
 * half longer by chance. A stream is asked for again only while nothing of it was told. What fails
 * in the end is of the type of its last failure, and its message says how often it was asked, if
 * the type is LangChain4j's own or {@link Retellable}.
 *
 * <p>Set the model's own {@code maxRetries} to 0, or both ask again. Immutable, safe for threads.
 */
public final class Retries {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int TRIES = 3;

  /** Three tries, of which none begins after ten minutes. */
  public static final Retries DEFAULT = upTo(TRIES);

  /** One try. */
  public static final Retries NONE = upTo(1);

  private final int tries;
  private final Duration patience;
  private final Timing timing;
  private final Optional<Breaker> breaker;

  private Retries(int tries, Duration patience, Timing timing, Optional<Breaker> breaker) {
    if (tries < 1) {
      throw new IllegalArgumentException("A call needs 1 try or more but got " + tries + ".");
    }
    if (!patience.isPositive()) {
      throw new IllegalArgumentException(
          "The time for all tries must be longer than nothing but was " + patience + ".");
    }
    this.tries = tries;
    this.patience = patience;
    this.timing = timing;
    this.breaker = breaker;
  }

  /**
   * This many tries in all, of which none begins after ten minutes.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public static Retries upTo(int tries) {
    return new Retries(tries, PATIENCE, Timing.MACHINE, Optional.empty());
  }

  /**
   * The same, with this many tries in all.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Retries trying(int times) {
    return new Retries(times, patience, timing, breaker);
  }

  /**
   * The same, with no try begun once this much time has passed. It does not cut short a try.
   *
   * @throws IllegalArgumentException if it is zero or less
   */
  public Retries within(Duration time) {
    return new Retries(tries, time, timing, breaker);
  }

  /** The same, with time and chance from elsewhere. */
  public Retries timedBy(Timing other) {
    return new Retries(tries, patience, other, breaker);
  }

  /** The same, with this breaker asked before each try. */
  public Retries guardedBy(Breaker one) {
    return new Retries(tries, patience, timing, Optional.of(one));
  }

  /** The model, asked again by these rules; it has a window if the model has one. */
  public ChatModel around(ChatModel model) {
    return model instanceof Windowed windowed
        ? new RetriedModel.WithWindow(model, this, windowed)
        : new RetriedModel(model, this);
  }

  /** The model, asked again by these rules; it has a window if the model has one. */
  public StreamingChatModel around(StreamingChatModel model) {
    return model instanceof Windowed windowed
        ? new RetriedStream.WithWindow(model, this, windowed)
        : new RetriedStream(model, this);
  }

  int tries() {
    return tries;
  }

  Duration patience() {
    return patience;
  }

  Timing timing() {
    return timing;
  }

  Optional<Breaker> breaker() {
    return breaker;
  }

  /** Counts the tries of one call after another. */
  Retry retry() {
    return Retry.of(
        "model",
        RetryConfig.custom()
            .maxAttempts(tries)
            .intervalBiFunction(
                (tried, failure) ->
                    Cause.of(failure.getLeft()).pauseAfter(tried, timing.chance().getAsDouble()))
            .build());
  }

  @Override
  public String toString() {
    return "Retries[tries=%d, within=%s]".formatted(tries, patience);
  }
}
