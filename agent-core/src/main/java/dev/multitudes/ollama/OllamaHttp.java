package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.multitudes.context.Cancellation;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** LangChain4j's HTTP seam, for chats with Ollama. */
record OllamaHttp(
    java.net.http.HttpClient connections,
    Patience patience,
    LongSupplier numbers,
    Consumer<ObjectNode> completing,
    Consumer<JsonNode> ending,
    Supplier<Cancellation> cancelling)
    implements HttpClient {
  private static final String CHAT = "/api/chat";

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try (Exchange exchange = begin(request)) {
      return heard(request, exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NonRetriableException(
          "The wait for Ollama at %s was interrupted."
              .formatted(Trouble.server(new Target(request).uri())),
          e);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    if (!isChat(request)) {
      throw new UnsupportedFeatureException(
          "This transport streams %s only, but was asked for %s. Give that model LangChain4j's own client."
              .formatted(CHAT, request.url()));
    }
    Thread.ofVirtual()
        .name("ollama-stream")
        .start(new ChatStream(this, request, listener, cancelling.get()));
  }

  /** Sends it, mended if it is a chat. */
  Exchange begin(HttpRequest request) {
    Optional<String> body = Optional.ofNullable(request.body());
    var sent =
        java.net.http.HttpRequest.newBuilder(new Target(request).uri())
            .method(
                request.method().name(),
                body.map(given -> isChat(request) ? Sending.mended(given, completing) : given)
                    .map(BodyPublishers::ofString)
                    .orElseGet(BodyPublishers::noBody));
    request.headers().forEach((name, values) -> values.forEach(value -> sent.header(name, value)));
    return Exchange.begin(connections, sent.build(), patience);
  }

  Mending mending(HttpRequest request) {
    return new Mending(new Target(request), numbers);
  }

  private SuccessfulHttpResponse heard(HttpRequest request, Exchange exchange)
      throws InterruptedException {
    StringJoiner body = new StringJoiner("\n");
    int status = 0;
    Map<String, List<String>> headers = Map.of();
    while (true) {
      switch (exchange.next()) {
        case Signal.Opened opened -> {
          status = opened.status();
          headers = opened.headers();
        }
        case Signal.Said said -> body.add(said.line());
        case Signal.Ended ended -> {
          return SuccessfulHttpResponse.builder()
              .statusCode(status)
              .headers(headers)
              .body(isChat(request) ? mended(request, body.toString()) : body.toString())
              .build();
        }
        case Signal.Broken broken ->
            throw broken.exception(new Target(request), patience, status > 0);
      }
    }
  }

  private String mended(HttpRequest request, String body) {
    ObjectNode whole = mending(request).body(body);
    ending.accept(whole);
    return whole.toString();
  }

  private static boolean isChat(HttpRequest request) {
    return request.url().endsWith(CHAT);
  }
}
