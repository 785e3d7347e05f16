package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.multitudes.context.Cancellation;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Carries the chats of LangChain4j's own Ollama models, and mends on the way what would be lost.
 * {@link OllamaServer} uses it; who builds a model himself hands it over:
 *
 * <pre>{@code
 * OllamaChatModel.builder()
 *     .httpClientBuilder(OllamaTransport.waiting(Patience.DEFAULT))
 *     .baseUrl("http://127.0.0.1:11434")
 *     .modelName("qwen3:4b")
 *     .maxRetries(0)
 *     .build();
 * }</pre>
 *
 * <p>What comes back: a stream ends with one callback, whatever happens; a call that stalls, breaks
 * off or says something malformed fails with an exception that says so, in time; calls are counted
 * through and have ids and objects for arguments. What goes out: {@code truncate} and {@code shift}
 * are off, so that a prompt which does not fit is an error; results name the call they answer;
 * tools say in words what Ollama drops of their schemas. A reply may have 16 MiB.
 *
 * <p>Immutable, and may be shared by models and threads: they share its connections.
 */
public final class OllamaTransport implements HttpClientBuilder {
  private final HttpClient connections;
  private final AtomicLong numbers;
  private final Patience patience;
  private final Consumer<ObjectNode> completing;
  private final Consumer<JsonNode> ending;
  private final Supplier<Cancellation> cancelling;

  private OllamaTransport(
      HttpClient connections,
      AtomicLong numbers,
      Patience patience,
      Consumer<ObjectNode> completing,
      Consumer<JsonNode> ending,
      Supplier<Cancellation> cancelling) {
    this.connections = connections;
    this.numbers = numbers;
    this.patience = patience;
    this.completing = completing;
    this.ending = ending;
    this.cancelling = cancelling;
  }

  /** A transport with connections of its own, which waits this long. */
  public static OllamaTransport waiting(Patience patience) {
    // HTTP/1.1, since the offer to upgrade has hung servers that are not written in Go.
    HttpClient connections = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return new OllamaTransport(
        connections, new AtomicLong(), patience, request -> {}, last -> {}, Cancellation::new);
  }

  /** The same, which also has each chat looked at and completed by somebody before it is sent. */
  OllamaTransport completing(Consumer<ObjectNode> completing) {
    return new OllamaTransport(connections, numbers, patience, completing, ending, cancelling);
  }

  /** The same, which also shows the last piece of each reply to somebody, before it is told. */
  OllamaTransport showing(Consumer<JsonNode> ending) {
    return new OllamaTransport(connections, numbers, patience, completing, ending, cancelling);
  }

  /** The same for a single stream, which this cancels. */
  OllamaTransport heldBy(Cancellation cancellation) {
    return new OllamaTransport(
        connections, numbers, patience, completing, ending, () -> cancellation);
  }

  /** An id for a call in a reply of this time that has none. */
  String callId(String createdAt) {
    return Mending.id(createdAt, numbers::incrementAndGet);
  }

  /** The time until an answer begins, of which connecting is a part. */
  @Override
  public Duration connectTimeout() {
    return patience.begin();
  }

  /** The same transport: connecting has no limit of its own, but is within the read timeout. */
  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  /** The time until an answer begins. */
  @Override
  public Duration readTimeout() {
    return patience.begin();
  }

  /** The same transport with this time until an answer begins. */
  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return new OllamaTransport(
        connections, numbers, patience.beginningWithin(timeout), completing, ending, cancelling);
  }

  @Override
  public dev.langchain4j.http.client.HttpClient build() {
    return new OllamaHttp(
        connections, patience, numbers::incrementAndGet, completing, ending, cancelling);
  }
}
