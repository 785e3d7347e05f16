package dev.multitudes.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** One request as a {@link OllamaReply} sees it, and the way to answer it. Of one thread. */
public final class Wire {

  private static final int CHUNKED = 0;
  private static final int NO_BODY = -1;

  private final HttpExchange exchange;
  private final JsonNode request;
  private final Voice voice;
  private boolean begun;

  Wire(HttpExchange exchange, JsonNode request, Voice voice) {
    this.exchange = exchange;
    this.request = request;
    this.voice = voice;
  }

  /** The body of the request; the missing node if it had none. */
  public JsonNode request() {
    return request;
  }

  /** The model that was asked, as the client named it. */
  public String model() {
    return request.path("model").asText();
  }

  /** Whether the client wants a stream, which it does unless it says no. */
  public boolean streamed() {
    return request.path("stream").asBoolean(true);
  }

  /** How this server streams tool calls. */
  public ChunkStyle style() {
    return voice.style();
  }

  /** A new id for a tool call; the same one at the same place of the same test. */
  public String nextCallId() {
    return voice.nextCallId();
  }

  /** A part of a reply that says this, not {@code done}; yours to change. */
  public ObjectNode chunk(String content) {
    return chunk(Message.of(content));
  }

  /** A part of a reply with this message, not {@code done}; yours to change. */
  public ObjectNode chunk(ObjectNode message) {
    return voice.chunk(model(), message);
  }

  /** Sends one line of a stream at once. */
  public void line(JsonNode json) throws IOException {
    line(json.toString());
  }

  /** Sends one line of a stream at once, whatever it is. */
  public void line(String text) throws IOException {
    if (!begun) {
      head(200, "application/x-ndjson", CHUNKED);
    }
    exchange.getResponseBody().write((text + "\n").getBytes(UTF_8));
    exchange.getResponseBody().flush();
  }

  /** Sends a whole answer. */
  public void body(JsonNode json) throws IOException {
    body(200, json);
  }

  /** Sends an error in Ollama's form. */
  public void error(int status, String message) throws IOException {
    body(status, Json.object().put("error", message));
  }

  /** Sends a whole answer, whatever it is. */
  public void body(int status, String contentType, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    head(status, contentType, head || bytes.length == 0 ? NO_BODY : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
  }

  boolean begun() {
    return begun;
  }

  private void body(int status, JsonNode json) throws IOException {
    body(status, "application/json; charset=utf-8", json.toString());
  }

  private void head(int status, String contentType, long length) throws IOException {
    begun = true;
    exchange.getResponseHeaders().set("Content-Type", contentType);
    exchange.sendResponseHeaders(status, length);
  }
}
