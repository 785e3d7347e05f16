package dev.multitudes.ollama;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
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
 *   case Readiness.Ready ready -> play(ollama.chatModel("qwen3:4b"));
 *   case Readiness.NotReady not -> System.err.println(not.message());
 * }
 * }</pre>
 *
 * @param url where the server is: http or https, with a path if it stands behind a proxy
 * @param patience how long a model is waited for: until it begins to answer, between the pieces of
 *     its answer, and in all. At first it has to load, which can take minutes
 * @param contextTokens the size of the context ({@code num_ctx}), from 1. It is always sent: left
 *     alone, Ollama takes 4096 on a small machine and cuts off what does not fit without a word
 * @param replyTokens the most tokens a reply may have ({@code num_predict}), from 1
 * @param temperature from 0; the model's own where there is none
 */
public record OllamaServer(
    URI url, Patience patience, int contextTokens, int replyTokens, OptionalDouble temperature) {

  // Models that share a server should share the size of the context: another one reloads the model.
  private static final String LOCAL = "http://127.0.0.1:11434";
  private static final int CONTEXT_TOKENS = 8192;
  private static final int REPLY_TOKENS = 2048;

  /**
   * Checks all of it now rather than at the first call.
   *
   * @throws IllegalArgumentException if one of the values cannot be used, in a sentence
   */
  public OllamaServer {
    url = Address.of(url.toString());
    require(contextTokens > 0, "The context needs 1 token or more but got " + contextTokens);
    require(replyTokens > 0, "A reply needs 1 token or more but got " + replyTokens);
    double warmth = temperature.orElse(0);
    require(
        warmth >= 0 && Double.isFinite(warmth), "The temperature begins at 0 but was " + warmth);
  }

  /** The server on this machine, at {@code http://127.0.0.1:11434}, where Ollama listens. */
  public static OllamaServer local() {
    return at(LOCAL);
  }

  /**
   * The server at this address, with {@link Patience#DEFAULT}, 8192 tokens of context and 2048 of
   * reply.
   *
   * @throws IllegalArgumentException if it is not an address that begins with http or https
   */
  public static OllamaServer at(String url) {
    return new OllamaServer(
        Address.of(url), Patience.DEFAULT, CONTEXT_TOKENS, REPLY_TOKENS, OptionalDouble.empty());
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

  /** The same server, waited for this patiently. */
  public OllamaServer waitedFor(Patience patience) {
    return new OllamaServer(url, patience, contextTokens, replyTokens, temperature);
  }

  /** The same server with another size of the context. */
  public OllamaServer withContext(int tokens) {
    return new OllamaServer(url, patience, tokens, replyTokens, temperature);
  }

  /** The same server with another limit on replies. */
  public OllamaServer withReply(int tokens) {
    return new OllamaServer(url, patience, contextTokens, tokens, temperature);
  }

  /** The same server, its models asked at this temperature. */
  public OllamaServer withTemperature(double temperature) {
    return new OllamaServer(
        url, patience, contextTokens, replyTokens, OptionalDouble.of(temperature));
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
      return new Preflight(line).check(named(model));
    }
  }

  /** A model that answers at once and whole. It never retries: that is decided by who knows why. */
  public ChatModel chatModel(String model) {
    OllamaChatRequestParameters parameters = parameters(model);
    return new WholeModel(
        OllamaTransport.waiting(patience),
        transport ->
            new OllamaChatModel.OllamaChatModelBuilder()
                .baseUrl(url.toString())
                .httpClientBuilder(transport)
                .defaultRequestParameters(parameters)
                .returnThinking(true)
                .maxRetries(0)
                .build());
  }

  /** A model that answers bit by bit; whatever happens, its handler is told of one end. */
  public StreamingChatModel streamingModel(String model) {
    OllamaChatRequestParameters parameters = parameters(model);
    return new StreamedModel(
        OllamaTransport.waiting(patience),
        transport ->
            new OllamaStreamingChatModel.OllamaStreamingChatModelBuilder()
                .baseUrl(url.toString())
                .httpClientBuilder(transport)
                .defaultRequestParameters(parameters)
                .returnThinking(true)
                .build());
  }

  private OllamaChatRequestParameters parameters(String model) {
    var parameters =
        OllamaChatRequestParameters.builder()
            .modelName(named(model))
            .maxOutputTokens(replyTokens)
            .numCtx(contextTokens);
    temperature.ifPresent(parameters::temperature);
    return parameters.build();
  }

  private static String named(String model) {
    require(!model.isBlank(), "A model needs a name, such as qwen3:4b, but it was blank");
    return model;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise + ".");
    }
  }
}
