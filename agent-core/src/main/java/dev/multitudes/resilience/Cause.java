package dev.multitudes.resilience;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.exception.TimeoutException;
import dev.multitudes.context.CauseChain;
import dev.multitudes.format.UnreadableCallException;
import io.github.resilience4j.core.IntervalFunction;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Why a call failed, as far as that decides whether it is made again.
 *
 * <p>Note: the type of an exception says too little. LangChain4j calls each status of 500 and above
 * an InternalServerException and each of them retriable, also where the model has no memory; a
 * connection that was refused it does not.
 */
enum Cause {
  /** The server has too much to do. */
  BUSY(Integer.MAX_VALUE, Duration.ofSeconds(1)),
  /** It was asked too often. */
  RATE_LIMITED(Integer.MAX_VALUE, Duration.ofSeconds(5)),
  /** Nobody took the connection. */
  UNREACHABLE(Integer.MAX_VALUE, Duration.ofSeconds(1)),
  /** The connection or the reply broke off. */
  BROKEN(Integer.MAX_VALUE, Duration.ofSeconds(1)),
  /** An error of the server that may pass, or may not: one more try tells. */
  DOUBTFUL(2, Duration.ofSeconds(1)),
  /** The same would come again, or the time is used up, or nobody wants it any more. */
  FINAL(1, Duration.ofSeconds(1));

  private static final List<Class<? extends Throwable>> HOPELESS =
      List.of(
          InterruptedException.class,
          CancellationException.class,
          TimeoutException.class,
          java.util.concurrent.TimeoutException.class,
          HttpTimeoutException.class,
          InterruptedIOException.class,
          UnresolvedAddressException.class,
          UnknownHostException.class,
          UnreadableCallException.class);
  private static final List<Class<? extends Throwable>> REFUSED = List.of(ConnectException.class);
  private static final List<Class<? extends Throwable>> SETTLED =
      List.of(NonRetriableException.class, Error.class);
  private static final List<Class<? extends Throwable>> RATE_LIMITS =
      List.of(RateLimitException.class);
  private static final List<Class<? extends Throwable>> ERRORS =
      List.of(InternalServerException.class);
  private static final List<Class<? extends Throwable>> BREAKS =
      List.of(RetriableException.class, IOException.class);

  private static final double GROWTH = 2;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final int tries;
  private final Duration firstPause;

  Cause(int tries, Duration firstPause) {
    this.tries = tries;
    this.firstPause = firstPause;
  }

  static Cause of(Throwable failure) {
    Set<Throwable> chain = CauseChain.of(failure);
    if (anyOf(HOPELESS, chain)) {
      return FINAL;
    }
    if (anyOf(REFUSED, chain)) {
      return UNREACHABLE;
    }
    if (anyOf(SETTLED, chain)) {
      return FINAL;
    }
    return status(chain).map(Cause::of).orElseGet(() -> ofType(chain));
  }

  /** Whether it speaks against the server, rather than against the model or the request. */
  boolean isFaultOfServer() {
    return switch (this) {
      case BUSY, UNREACHABLE, BROKEN -> true;
      case RATE_LIMITED, DOUBTFUL, FINAL -> false;
    };
  }

  /** How long to wait after this many tries, in milliseconds; negative if there is no other try. */
  long pauseAfter(int tried, double chance) {
    if (tried >= tries) {
      return -1;
    }
    long pause = IntervalFunction.ofExponentialBackoff(firstPause, GROWTH, LONGEST).apply(tried);
    return Math.round(pause * (.5 + chance));
  }

  private static Cause of(int status) {
    return switch (status) {
      case 429 -> RATE_LIMITED;
      case 503 -> BUSY;
      default -> status >= 500 ? DOUBTFUL : FINAL;
    };
  }

  private static Cause ofType(Set<Throwable> chain) {
    if (anyOf(RATE_LIMITS, chain)) {
      return RATE_LIMITED;
    }
    if (anyOf(ERRORS, chain)) {
      return DOUBTFUL;
    }
    return anyOf(BREAKS, chain) ? BROKEN : FINAL;
  }

  private static Optional<Integer> status(Set<Throwable> chain) {
    return chain.stream()
        .filter(HttpException.class::isInstance)
        .map(failure -> ((HttpException) failure).statusCode())
        .findFirst();
  }

  private static boolean anyOf(List<Class<? extends Throwable>> kinds, Set<Throwable> chain) {
    return chain.stream().anyMatch(one -> kinds.stream().anyMatch(kind -> kind.isInstance(one)));
  }
}
