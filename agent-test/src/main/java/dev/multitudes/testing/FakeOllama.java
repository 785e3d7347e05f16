package dev.multitudes.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A server in this process that speaks Ollama's own protocol (as of 0.33) over a real socket and
 * says what a test has written for it, so that a client of Ollama can be tested without weights.
 *
 * <pre>{@code
 * try (FakeOllama ollama =
 *     FakeOllama.start()
 *         .model("qwen3:4b", 8192, "completion", "tools")
 *         .reply(OllamaReply.call("shoot", "{\"side\":\"RIGHT\"}"))
 *         .reply(OllamaReply.text("Goal!"))) {
 *
 *   ChatModel model = OllamaServer.at(ollama.url()).chatModel("qwen3:4b");
 *
 *   assertThat(model.chat(UserMessage.from("The keeper stands left.")).aiMessage()
 *       .toolExecutionRequests()).extracting("name").containsExactly("shoot");
 *   assertThat(model.chat("And?")).isEqualTo("Goal!");
 *   assertThat(ollama.lastChat().option("num_ctx").asInt()).isEqualTo(8192);
 * }
 * }</pre>
 *
 * <p>A chat is checked as the real server checks it, in its order and in its words, before a reply
 * is taken from the script. Equal requests get equal answers: the clock stands still unless one is
 * given, and calls are numbered {@code call_1}, {@code call_2} and so on. May be shared by threads.
 */
public final class FakeOllama implements AutoCloseable {

  private static final Clock STANDING =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  private final Port port;
  private final Shelf shelf = new Shelf();
  private final Script script = new Script();
  private final Seats seats = new Seats();
  private final Seen seen = new Seen();
  private final Rules rules = new Rules();
  private final Voice voice;

  private FakeOllama(Port port, Clock clock) {
    this.port = port;
    this.voice = new Voice(clock);
  }

  /** A server on a free port of 127.0.0.1, whose clock stands at the first of January 2026. */
  public static FakeOllama start() {
    return start(STANDING);
  }

  /** A server whose answers carry the time of this clock. */
  public static FakeOllama start(Clock clock) {
    try {
      FakeOllama ollama = new FakeOllama(new Port(), clock);
      ollama.open();
      return ollama;
    } catch (IOException e) {
      throw new UncheckedIOException("No port of 127.0.0.1 could be opened.", e);
    }
  }

  private void open() {
    Routes routes = new Routes(shelf, new Chat(shelf, script, seats, rules, seen), voice);
    port.open(new Door(routes, seen, voice));
  }

  /** Where it listens, such as {@code http://127.0.0.1:40123}. */
  public String url() {
    return "http://127.0.0.1:" + port.number();
  }

  /**
   * Adds a model; another of the same name is replaced.
   *
   * @param name a name without a tag gets {@code :latest}, as with {@code ollama pull}
   * @param contextLength the most tokens the model was made for, from 1
   * @param capabilities such as completion, tools, thinking
   */
  public FakeOllama model(String name, int contextLength, String... capabilities) {
    shelf.put(new FakeModel(Shelf.tagged(name), contextLength, List.of(capabilities)));
    return this;
  }

  /**
   * Gives a model this context unless a request asks for another, as {@code PARAMETER num_ctx} in
   * its Modelfile does; without it, 4096 tokens.
   *
   * @param tokens from 1
   * @throws IllegalArgumentException if there is no such model
   */
  public FakeOllama context(String model, int tokens) {
    shelf.put(
        shelf
            .find(model)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no model \"%s\" to give a context; there are %s."
                            .formatted(model, shelf.names())))
            .with(tokens));
    return this;
  }

  /**
   * Gives no chat more context than this from now on, whatever it asks for, as a server that is
   * short of memory. Only {@code /api/ps} tells.
   *
   * @param tokens from 1
   */
  public FakeOllama capping(int tokens) {
    shelf.cap(tokens);
    return this;
  }

  /** Adds the answer to the next chat that nothing has been written for yet. */
  public FakeOllama reply(OllamaReply reply) {
    script.add(reply);
    return this;
  }

  /** The answer to every chat after the script; by default a text which says that it is used up. */
  public FakeOllama otherwise(OllamaReply fallback) {
    script.fallback(fallback);
    return this;
  }

  /** How streams carry tool calls from now on; at first {@link ChunkStyle#NATIVE}. */
  public FakeOllama streaming(ChunkStyle style) {
    voice.style(style);
    return this;
  }

  /** How many chats may be under way; one more gets 503. As in the real server, 513 at first. */
  public FakeOllama atMost(int chats) {
    seats.limit(chats);
    return this;
  }

  /**
   * Refuses from now on also what the real server refuses when it reads a request: arguments of
   * calls that are not objects, unknown roles, formats and ways to think, options of the wrong
   * type; and a format together with tools, which the real one takes although no call can come of
   * it.
   */
  public FakeOllama strict() {
    rules.enforce();
    return this;
  }

  /** All requests so far, in the order they came, also those that were refused. */
  public List<SeenRequest> requests() {
    return seen.all();
  }

  /** The requests to {@code /api/chat} so far. */
  public List<SeenRequest> chats() {
    return seen.chats();
  }

  /**
   * The newest request to {@code /api/chat}.
   *
   * @throws AssertionError if there was none; it tells what came instead
   */
  public SeenRequest lastChat() {
    return seen.lastChat();
  }

  /**
   * What the models were given to read, in order; of requests that were refused, nothing. If a
   * request does not forbid it with {@code truncate} and {@code shift}, that is less than was sent
   * where the context ends: messages are dropped from the front, but never the system's and never
   * the last one; if that does not do, all but the first few tokens and the tail.
   */
  public List<OllamaPrompt> prompts() {
    return seen.prompts();
  }

  /**
   * What a model was given to read last.
   *
   * @throws AssertionError if nothing was; it tells what came instead
   */
  public OllamaPrompt lastPrompt() {
    return seen.lastPrompt();
  }

  /** Each time that a model had to be loaded, or loaded anew in another way, in order. */
  public List<OllamaLoad> loads() {
    return shelf.loads();
  }

  /** How many clients have gone away before their answer was complete. */
  public int disconnects() {
    return seen.disconnects();
  }

  /** Whether this many clients have gone away, or go within this time. */
  public boolean awaitDisconnects(int count, Duration atMost) throws InterruptedException {
    return seen.awaitDisconnects(count, atMost);
  }

  /** How many replies of the script nobody has asked for yet. */
  public int repliesLeft() {
    return script.left();
  }

  /** Stops listening and cuts off what is under way. */
  @Override
  public void close() {
    try {
      port.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The port " + port.number() + " could not be closed.", e);
    }
  }
}
