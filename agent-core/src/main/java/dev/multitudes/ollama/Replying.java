package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a model replies unless a request says otherwise, which costs nothing.
 *
 * @param tokens {@code num_predict}, from 1
 * @param temperature from 0
 */
record Replying(
    int tokens,
    OptionalDouble temperature,
    Optional<Thinking> thinking,
    Optional<KeepAlive> keepAlive) {

  Replying {
    require(tokens > 0, "A reply needs 1 token or more but got " + tokens);
    double warmth = temperature.orElse(0);
    require(
        warmth >= 0 && Double.isFinite(warmth), "The temperature begins at 0 but was " + warmth);
  }

  static Replying of(int tokens) {
    return new Replying(tokens, OptionalDouble.empty(), Optional.empty(), Optional.empty());
  }

  Replying withTokens(int most) {
    return new Replying(most, temperature, thinking, keepAlive);
  }

  Replying withTemperature(double degrees) {
    return new Replying(tokens, OptionalDouble.of(degrees), thinking, keepAlive);
  }

  Replying thinking(Thinking much) {
    return new Replying(tokens, temperature, Optional.of(much), keepAlive);
  }

  Replying kept(KeepAlive time) {
    return new Replying(tokens, temperature, thinking, Optional.of(time));
  }

  void into(OllamaChatRequestParameters.Builder parameters) {
    parameters.maxOutputTokens(tokens);
    temperature.ifPresent(parameters::temperature);
  }

  /** Adds what LangChain4j has no words for, unless the request has its own. */
  void into(ObjectNode request) {
    if (!request.has("think")) {
      thinking.ifPresent(much -> much.into(request));
    }
    if (!request.has("keep_alive")) {
      keepAlive.ifPresent(time -> request.set("keep_alive", time.json()));
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise + ".");
    }
  }
}
