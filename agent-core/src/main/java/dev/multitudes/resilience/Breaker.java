package dev.multitudes.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/**
 * Leaves a server in peace for a while that fails again and again, so that who asks it hears so at
 * once. It opens when half of the last 10 tries have failed, or of the first 6; 20 seconds later it
 * lets 3 through, which decide. What counts is a server that is busy, cannot be reached or breaks
 * off; what a model or a request did wrong does not.
 *
 * <p>One for each server, shared by all its models; safe for threads.
 */
public final class Breaker {
  private static final int WINDOW = 10;
  private static final int AT_LEAST = 6;
  private static final float HALF = 50;
  private static final int ON_TRIAL = 3;
  private static final Duration REST = Duration.ofSeconds(20);
  private static final Duration LONGEST_TRIAL = Duration.ofMinutes(15);

  private final String server;
  private final Timing timing;
  private final CircuitBreaker circuit;
  private volatile Outage outage;

  /**
   * @param failed of the last tries
   * @param last how many those were
   * @param until when it is asked again
   */
  private record Outage(int failed, int last, Instant until) {}

  private Breaker(String server, Timing timing) {
    this.server = server;
    this.timing = timing;
    this.outage = new Outage(0, 0, Instant.MIN);
    this.circuit = CircuitBreaker.of(server, rules(timing));
    circuit
        .getEventPublisher()
        .onStateTransition(
            event -> {
              if (event.getStateTransition().getToState() == State.OPEN) {
                open();
              }
            });
  }

  /** A breaker for the server that is called so in messages, such as {@code Ollama at my-gpu}. */
  public static Breaker of(String server) {
    return of(server, Timing.MACHINE);
  }

  /** The same, with time from elsewhere. */
  public static Breaker of(String server, Timing timing) {
    return new Breaker(server, timing);
  }

  /**
   * Before a try.
   *
   * @throws ServerDownException if the server is to be left in peace
   */
  void enter() {
    if (!circuit.tryAcquirePermission()) {
      forgetTheLost();
      throw new ServerDownException(refusal(outage));
    }
  }

  /** Some providers tell no end of a stream that was cancelled; it must not be waited for. */
  private void forgetTheLost() {
    boolean isLong = timing.clock().instant().isAfter(outage.until().plus(LONGEST_TRIAL));
    if (circuit.getState() == State.HALF_OPEN && isLong) {
      circuit.transitionToOpenState();
    }
  }

  void succeeded() {
    circuit.onSuccess(0, TimeUnit.NANOSECONDS);
  }

  void failed(Throwable failure) {
    circuit.onError(0, TimeUnit.NANOSECONDS, failure);
  }

  private void open() {
    CircuitBreaker.Metrics seen = circuit.getMetrics();
    Instant until = timing.clock().instant().plus(REST);
    outage =
        seen.getNumberOfFailedCalls() > 0
            ? new Outage(seen.getNumberOfFailedCalls(), seen.getNumberOfBufferedCalls(), until)
            : new Outage(outage.failed(), outage.last(), until);
  }

  private String refusal(Outage now) {
    return "%s is left in peace, since %d of its last %d answers failed. %s"
        .formatted(
            server,
            now.failed(),
            now.last(),
            now.until().isAfter(timing.clock().instant())
                ? "It is asked again from %s on; look meanwhile whether it runs."
                    .formatted(now.until())
                : "Others are trying it just now; ask again in a moment.");
  }

  /** How long a try took is nobody's fault: a model on a small machine takes minutes. */
  private static CircuitBreakerConfig rules(Timing timing) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(WINDOW)
        .minimumNumberOfCalls(AT_LEAST)
        .failureRateThreshold(HALF)
        .waitDurationInOpenState(REST.minusMillis(1)) // it lets through after, not at that time
        .permittedNumberOfCallsInHalfOpenState(ON_TRIAL)
        .ignoreException(failure -> !Cause.of(failure).isFaultOfServer())
        .clock(timing.clock().withZone(ZoneOffset.UTC))
        .build();
  }
}
