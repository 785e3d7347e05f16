package dev.multitudes.ollama;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.langchain4j.exception.TimeoutException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * One call under way: what happens to it, one thing after another. Closing it cuts the connection.
 *
 * <p>Note: one thread reads and puts down what it hears, and one thread takes it up; deadline and
 * cancellation go to the head of the same queue. So whoever takes it up tells of the end once,
 * without a lock or a flag, and its wait for the next thing is the limit of silence. {@code
 * HttpRequest.timeout} would end with the headers.
 */
final class Exchange implements AutoCloseable {
  private static final Duration LINGER = Duration.ofMillis(500);

  private final BlockingDeque<Signal> signals = new LinkedBlockingDeque<>();
  private final CompletableFuture<Void> alarm = new CompletableFuture<>();
  private final HttpClient client;
  private final HttpRequest request;
  private final Patience patience;
  private final Thread reader;
  private boolean hasBegun;

  private Exchange(HttpClient client, HttpRequest request, Patience patience) {
    this.client = client;
    this.request = request;
    this.patience = patience;
    this.reader = Thread.ofVirtual().name("ollama-reader").unstarted(this::read);
  }

  /** Sends the request. */
  static Exchange begin(HttpClient client, HttpRequest request, Patience patience) {
    Exchange exchange = new Exchange(client, request, patience);
    CompletableFuture<Void> unused =
        exchange
            .alarm
            .orTimeout(patience.whole().toNanos(), NANOSECONDS)
            .whenComplete((none, late) -> exchange.ring(late != null));
    exchange.reader.start();
    return exchange;
  }

  /**
   * The next thing that happens.
   *
   * @throws TimeoutException if nothing does in time
   */
  Signal next() throws InterruptedException {
    Duration limit = hasBegun ? patience.idle() : patience.begin();
    Signal signal = signals.poll(limit.toNanos(), NANOSECONDS);
    if (signal == null) {
      throw Trouble.silence(request.uri(), limit, hasBegun);
    }
    hasBegun = hasBegun || signal instanceof Signal.Opened;
    return signal;
  }

  /** Makes that the next thing to happen; does nothing once the call is over. */
  void cancel() {
    signals.addFirst(new Signal.Cancelled());
  }

  /** After the last piece of interest: lets the connection come to its end, to be used again. */
  void settle() {
    try {
      while (signals.poll(LINGER.toMillis(), MILLISECONDS) instanceof Signal.Said) {
        // what is said after the end says nothing
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // then it is not used again
    }
  }

  @Override
  public void close() {
    alarm.complete(null);
    reader.interrupt();
  }

  private void ring(boolean isLate) {
    if (isLate) {
      signals.addFirst(new Signal.Overdue());
    }
  }

  private void read() {
    try {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = new Bounded(response.body())) {
        read(response, new BufferedReader(new InputStreamReader(body, UTF_8)));
      }
    } catch (IOException | RuntimeException e) {
      signals.add(new Signal.Failed(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody listens any more
    }
  }

  private void read(HttpResponse<?> response, BufferedReader body) throws IOException {
    if (response.statusCode() / 100 != 2) {
      signals.add(
          new Signal.Refused(response.statusCode(), String.join("\n", body.lines().toList())));
      return;
    }
    signals.add(new Signal.Opened(response.statusCode(), response.headers().map()));
    for (String line = body.readLine(); line != null; line = body.readLine()) {
      signals.add(new Signal.Said(line));
    }
    signals.add(new Signal.Ended());
  }
}
