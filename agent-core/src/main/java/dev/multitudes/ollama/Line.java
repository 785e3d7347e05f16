package dev.multitudes.ollama;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** The line to a server, for small questions: each ends in an answer or in silence, in time. */
final class Line implements AutoCloseable {

  // HttpRequest.timeout ends when the headers are there; a body that stalls would hold us for ever.
  // So the deadline is around the whole exchange, and closing cuts off what still runs. HTTP/1.1
  // since the offer to upgrade to HTTP/2 has hung servers that are not written in Go.

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LARGEST_BODY = 4 << 20;

  private final URI url;
  private final Duration patience;
  private final HttpClient client;

  private Line(URI url, Duration patience) {
    this.url = url;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience)
            .build();
  }

  /** A line that waits five seconds for each answer, or less if told so. */
  static Line to(URI url, Duration atMost) {
    return new Line(url, atMost.compareTo(PATIENCE) < 0 ? atMost : PATIENCE);
  }

  URI url() {
    return url;
  }

  Answer get(String path) {
    return ask(request(path).GET().build());
  }

  Answer post(String path, String json) {
    return ask(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).timeout(patience);
  }

  private Answer ask(HttpRequest request) {
    try {
      return client
          .sendAsync(request, BodyHandlers.ofInputStream())
          .thenApplyAsync(Line::words, Thread::startVirtualThread)
          .get(patience.toNanos(), NANOSECONDS);
    } catch (ExecutionException e) {
      return Silence.because(e.getCause(), patience);
    } catch (TimeoutException e) {
      return Silence.because(e, patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Silence.because(e, patience);
    }
  }

  private static Answer words(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      return new Words(response.statusCode(), new String(body.readNBytes(LARGEST_BODY), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came of a question. */
  sealed interface Answer permits Words, Silence {}
}
