package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.multitudes.resilience.Breaker;
import dev.multitudes.resilience.Retries;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * An Ollama server, and how its models are to be asked.
 *
 * <pre>{@code
 * OllamaServer ollama = OllamaServer.local().withTemperature(0.2);
 *
 * switch (ollama.check("qwen3:4b")) {
 *   case Readiness.Ready ready -> play(ollama.fitting(ready).chatModel("qwen3:4b"));
 *   case Readiness.NotReady not -> System.err.println(not.message());
 * }
 * }</pre>
 *
 * <p>Immutable: each method returns a changed copy. All copies of one value share a {@link
 * Breaker}, since they ask the same server. What a model is loaded with (the size of its context,
 * batches, layers on the graphics card, threads) is settled here alone: a request that asks for
 * something else is refused, since Ollama would load the model anew for it, and again for the next.
 * What costs nothing, such as the temperature or a seed, a request may change.
 */
public final class OllamaServer {
  private static final String LOCAL = "http://127.0.0.1:11434";
  private static final int CONTEXT_TOKENS = 8192;
  private static final int REPLY_TOKENS = 2048;

  private final URI url;
  private final Patience patience;
  private final Runner runner;
  private final Replying replying;
  private final Retries retries;

  private OllamaServer(
      URI url, Patience patience, Runner runner, Replying replying, Retries retries) {
    this.url = url;
    this.patience = patience;
    this.runner = runner;
    this.replying = replying;
    this.retries = retries;
  }

  /** The server on this machine, at {@code http://127.0.0.1:11434}, where Ollama listens. */
  public static OllamaServer local() {
    return at(LOCAL);
  }

  /**
   * The server at this address, http or https, with a path if it stands behind a proxy; with {@link
   * Patience#DEFAULT}, {@link Retries#DEFAULT}, a breaker, 8192 tokens of context and 2048 of
   * reply.
   *
   * @throws IllegalArgumentException if it is not an address that begins with http or https
   */
  public static OllamaServer at(String url) {
    URI address = Address.of(url);
    return new OllamaServer(
        address,
        Patience.DEFAULT,
        Runner.of(CONTEXT_TOKENS),
        Replying.of(REPLY_TOKENS),
        Retries.DEFAULT.guardedBy(Breaker.of("Ollama at " + address)));
  }

  /**
   * The server where {@code OLLAMA_HOST} says that it is, read as Ollama reads it.
   *
   * @param host the value of that variable: a host, a port after a colon, an address; blank for the
   *     one on this machine
   * @throws IllegalArgumentException if no server can be there
   */
  public static OllamaServer hostedAt(String host) {
    return at(Address.ofHost(host));
  }

  /** Where the server is. */
  public URI url() {
    return url;
  }

  /**
   * How long a model is waited for: until it begins to answer, between the pieces of its answer,
   * and in all. At first it has to load, which can take minutes.
   */
  public Patience patience() {
    return patience;
  }

  /**
   * The size of the context ({@code num_ctx}), from 1. It is always sent: left alone, Ollama takes
   * 4096 on a small machine and cuts off what does not fit without a word.
   */
  public int contextTokens() {
    return runner.contextTokens();
  }

  /** The most tokens a reply may have ({@code num_predict}), from 1. */
  public int replyTokens() {
    return replying.tokens();
  }

  /** From 0; the model's own where there is none. */
  public OptionalDouble temperature() {
    return replying.temperature();
  }

  /** How a model is asked again that failed. */
  public Retries retries() {
    return retries;
  }

  /**
   * The same server, which may be silent for this long: until it begins to answer and between the
   * pieces of its answer.
   *
   * @throws IllegalArgumentException if it is zero or less
   */
  public OllamaServer within(Duration timeout) {
    return waitedFor(patience.bearing(timeout));
  }

  /** The same server, waited for this patiently; no call is made again after {@code whole}. */
  public OllamaServer waitedFor(Patience patience) {
    return new OllamaServer(url, patience, runner, replying, retries.within(patience.whole()));
  }

  /**
   * The same server, its models asked up to this many times; 1 is once.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public OllamaServer retrying(int times) {
    return retrying(retries.trying(times));
  }

  /**
   * The same server with these retries instead, and their breaker or none: {@link Retries#NONE}
   * leaves it all to whoever asks.
   */
  public OllamaServer retrying(Retries others) {
    return new OllamaServer(url, patience, runner, replying, others);
  }

  /** The same server with another size of the context. */
  public OllamaServer withContext(int tokens) {
    return running(runner.withContext(tokens));
  }

  /**
   * The same server with this many tokens of a prompt read at once ({@code num_batch}), from 1;
   * what Ollama chooses unless told.
   */
  public OllamaServer withBatch(int tokens) {
    return running(runner.withBatch(tokens));
  }

  /**
   * The same server with this many layers of a model on the graphics card ({@code num_gpu}), from
   * 0; what Ollama chooses unless told.
   */
  public OllamaServer withGpuLayers(int layers) {
    return running(runner.withGpuLayers(layers));
  }

  /**
   * The same server with this many threads for a model ({@code num_thread}), from 1; what Ollama
   * chooses unless told.
   */
  public OllamaServer withThreads(int count) {
    return running(runner.withThreads(count));
  }

  /** The same server, its context no larger than this model was made for. */
  public OllamaServer fitting(Readiness.Ready ready) {
    return withContext(Math.min(contextTokens(), ready.contextLength().orElse(contextTokens())));
  }

  /** The same server with another limit on replies. */
  public OllamaServer withReply(int tokens) {
    return replying(replying.withTokens(tokens));
  }

  /** The same server, its models asked at this temperature. */
  public OllamaServer withTemperature(double temperature) {
    return replying(replying.withTemperature(temperature));
  }

  /** The same server, its models thinking this much; as they do by themselves unless told. */
  public OllamaServer thinking(Thinking much) {
    return replying(replying.thinking(much));
  }

  /**
   * The same server, which keeps a model loaded for this long after each reply; five minutes unless
   * told, by Ollama's own default.
   *
   * @throws IllegalArgumentException if it is zero or less, or more than a year
   */
  public OllamaServer keptLoadedFor(Duration time) {
    return replying(replying.kept(KeepAlive.lasting(time)));
  }

  /** The same server, which keeps a model loaded until it is stopped. */
  public OllamaServer keptLoadedForever() {
    return replying(replying.kept(KeepAlive.FOREVER));
  }

  /** The same server, which unloads a model after each reply. */
  public OllamaServer unloadedAtOnce() {
    return replying(replying.kept(KeepAlive.NOT));
  }

  /**
   * What there is: its version, its models and what each can do, and what to do next. Takes a small
   * request for each model and three more, of five seconds or of the timeout, whichever is less;
   * the first card that does not come in time is the last that is waited for. Loads no model; never
   * throws for what the world does. Interrupted, it answers at once and leaves the thread
   * interrupted.
   */
  public Examination examine() {
    try (Line line = Line.to(url, patience.begin())) {
      return new Examiner(line).examine();
    }
  }

  /**
   * Whether this model can be asked now, and if not, what to do about it. Takes up to three small
   * requests of five seconds or of the timeout, whichever is less; loads no model; never throws for
   * what the world does. Interrupted, it answers at once and leaves the thread interrupted.
   *
   * @param model as Ollama names it, such as {@code qwen3:4b}
   */
  public Readiness check(String model) {
    try (Line line = Line.to(url, patience.begin())) {
      return new Preflight(line, contextTokens()).check(named(model));
    }
  }

  /**
   * A model that answers at once and whole, and is asked again where that helps. It is {@link
   * dev.multitudes.context.Windowed}: its first reply is followed by one small question for the
   * context that is really in force, of five seconds at most.
   */
  public ChatModel chatModel(String model) {
    OllamaChatRequestParameters parameters = parameters(model);
    return retries.around(
        new WholeModel(
            transport(),
            transport ->
                new OllamaChatModel.OllamaChatModelBuilder()
                    .baseUrl(url.toString())
                    .httpClientBuilder(transport)
                    .defaultRequestParameters(parameters)
                    .returnThinking(true)
                    .maxRetries(0)
                    .build(),
            new LiveWindow(this, model)));
  }

  /**
   * A model that answers bit by bit, and is asked again where that helps, while nothing was told;
   * whatever happens, its handler is told of one end. It knows its window as {@link #chatModel}
   * does; the question does not hold up the reply.
   */
  public StreamingChatModel streamingModel(String model) {
    OllamaChatRequestParameters parameters = parameters(model);
    return retries.around(
        new StreamedModel(
            transport(),
            transport ->
                new OllamaStreamingChatModel.OllamaStreamingChatModelBuilder()
                    .baseUrl(url.toString())
                    .httpClientBuilder(transport)
                    .defaultRequestParameters(parameters)
                    .returnThinking(true)
                    .build(),
            new LiveWindow(this, model)));
  }

  @Override
  public String toString() {
    return "OllamaServer[url=%s, patience=%s, runner=%s, replying=%s, retries=%s]"
        .formatted(url, patience, runner, replying, retries);
  }

  private OllamaServer running(Runner other) {
    return new OllamaServer(url, patience, other, replying, retries);
  }

  private OllamaServer replying(Replying other) {
    return new OllamaServer(url, patience, runner, other, retries);
  }

  private OllamaTransport transport() {
    return OllamaTransport.waiting(patience).completing(this::complete);
  }

  private void complete(ObjectNode request) {
    runner.requireKept(request.path("options"));
    replying.into(request);
  }

  private OllamaChatRequestParameters parameters(String model) {
    var parameters = OllamaChatRequestParameters.builder().modelName(named(model));
    runner.into(parameters);
    replying.into(parameters);
    return parameters.build();
  }

  private static String named(String model) {
    if (model.isBlank()) {
      throw new IllegalArgumentException(
          "A model needs a name, such as qwen3:4b, but it was blank.");
    }
    return model;
  }
}
