package dev.multitudes.resilience;

import static java.util.Objects.requireNonNullElse;

import dev.langchain4j.exception.NonRetriableException;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tries of one call, one after another. */
final class Attempts {
  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

  private final Retries retries;
  private final Retry.AsyncContext<?> counted;
  private final Instant began;
  private int begun;
  private Optional<Throwable> last = Optional.empty();

  Attempts(Retries retries, Retry retry) {
    this.retries = retries;
    this.counted = retry.asyncContext();
    this.began = retries.timing().clock().instant();
  }

  /**
   * Before each try.
   *
   * @throws ServerDownException if the server is to be left in peace; with the failure of the try
   *     before, if there was one
   */
  void begin() {
    try {
      retries.breaker().ifPresent(Breaker::enter);
    } catch (ServerDownException e) {
      last.ifPresent(e::addSuppressed);
      throw e;
    }
    begun++;
  }

  void succeeded() {
    retries.breaker().ifPresent(Breaker::succeeded);
    counted.onComplete();
  }

  /** The try has failed and no other will follow. */
  void ended(Throwable failure) {
    last = Optional.of(failure);
    retries.breaker().ifPresent(breaker -> breaker.failed(failure));
  }

  /** The try has failed: how long to wait for the next one, if there is to be one. */
  Optional<Duration> failed(Throwable failure) {
    ended(failure);
    long millis = counted.onError(failure);
    Duration pause = Duration.ofMillis(Math.max(0, millis));
    boolean isInTime = taken().plus(pause).compareTo(retries.patience()) < 0;
    return millis >= 0 && isInTime ? Optional.of(pause) : Optional.empty();
  }

  /**
   * Waits before the next try.
   *
   * @throws NonRetriableException if the thread is interrupted, which it stays
   */
  void rest(Duration pause, Throwable failure) {
    LOG.warn(
        "{} Try {} of {} begins in {} ms.",
        words(failure),
        begun + 1,
        retries.tries(),
        pause.toMillis());
    try {
      retries.timing().pause().last(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      e.addSuppressed(failure);
      throw new NonRetriableException(
          "The wait before asking again was interrupted; the call had failed: " + words(failure),
          e);
    }
  }

  /** The failure as it is told in the end. */
  <T extends Throwable> T told(T failure) {
    return begun < 2
        ? failure
        : Retold.saying(
            "It was asked %d times within %d ms.".formatted(begun, taken().toMillis()), failure);
  }

  private static String words(Throwable failure) {
    return requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }

  private Duration taken() {
    return Duration.between(began, retries.timing().clock().instant());
  }
}
