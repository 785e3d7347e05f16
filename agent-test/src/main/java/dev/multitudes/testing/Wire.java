package dev.multitudes.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** One request as a {@link OllamaReply} sees it, and the way to answer it. Of one thread. */
public final class Wire {

  private static final String STREAM = "application/x-ndjson";
  private static final String WHOLE = "application/json; charset=utf-8";

  private final Connection connection;
  private final String method;
  private final JsonNode request;
  private final Voice voice;
  private OllamaPrompt prompt;
  private boolean begun;

  Wire(Connection connection, String method, JsonNode request, Voice voice) {
    this.connection = connection;
    this.method = method;
    this.request = request;
    this.voice = voice;
    this.prompt = OllamaPrompt.whole(request);
  }

  /** The body of the request; the missing node if it had none. */
  public JsonNode request() {
    return request;
  }

  /** The model that was asked, as the client named it. */
  public String model() {
    return request.path("model").asText();
  }

  /** What the model sees of the request, which may be less than all of it. */
  public OllamaPrompt prompt() {
    return prompt;
  }

  /** From now on the model sees this. */
  void show(OllamaPrompt fitted) {
    prompt = fitted;
  }

  Instant now() {
    return voice.now();
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
    open();
    byte[] bytes = (text + "\n").getBytes(UTF_8);
    connection.write(bytes, 0, bytes.length);
  }

  /** Accepts the request and begins a stream, with nothing said yet. */
  public void open() throws IOException {
    if (!begun) {
      begun = true;
      connection.beginPieces(200, STREAM);
    }
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
    begun = true;
    connection.begin(status, contentType, bytes.length);
    if (!method.equals("HEAD") && bytes.length > 0) {
      connection.write(bytes, 0, bytes.length);
    }
  }

  /** What happens in the middle of an answer. */
  @FunctionalInterface
  public interface Interlude {
    /** Takes its time, or breaks the connection. */
    void play() throws IOException, InterruptedException;
  }

  /** Sends a whole answer, but half of it only after the interlude. */
  public void halves(JsonNode json, Interlude interlude) throws IOException, InterruptedException {
    byte[] bytes = json.toString().getBytes(UTF_8);
    int half = bytes.length / 2;
    begun = true;
    connection.begin(200, WHOLE, bytes.length);
    connection.write(bytes, 0, half);
    interlude.play();
    connection.write(bytes, half, bytes.length - half);
  }

  /**
   * Says nothing for this long.
   *
   * @throws IOException if the client goes meanwhile
   */
  public void rest(Duration time) throws IOException, InterruptedException {
    connection.rest(time);
  }

  /** Says nothing until the client goes. */
  public void awaitDisconnect() throws InterruptedException {
    connection.awaitGone();
  }

  /** Breaks the connection, whatever was announced. Nothing can be sent after it. */
  public void cut(Cut how) throws IOException {
    connection.cut(how);
  }

  boolean begun() {
    return begun;
  }

  private void body(int status, JsonNode json) throws IOException {
    body(status, WHOLE, json.toString());
  }
}
