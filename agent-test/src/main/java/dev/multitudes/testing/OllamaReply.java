package dev.multitudes.testing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * What the fake server answers to one chat. Anything that can be written to the {@link Wire} is a
 * reply: a turn of a model, an error, nonsense, silence.
 *
 * <pre>{@code
 * OllamaReply twice = wire -> {
 *   wire.line(wire.chunk("one "));
 *   wire.line(wire.chunk("two").put("done", true).put("done_reason", "stop"));
 * };
 * }</pre>
 */
@FunctionalInterface
public interface OllamaReply {

  /**
   * Writes the answer. Called once for each chat that it is the answer to, on a thread of its own.
   *
   * @throws IOException if the client has gone, which is no mistake
   * @throws InterruptedException if the server was closed meanwhile
   */
  void send(Wire wire) throws IOException, InterruptedException;

  /** The model says this. */
  static OllamaTurn text(String content) {
    return new OllamaTurn("", content, List.of(), "stop", Optional.empty());
  }

  /**
   * The model calls a tool and says nothing; {@link OllamaTurn#and} adds further calls.
   *
   * @throws IllegalArgumentException if the arguments are not a JSON object
   */
  static OllamaTurn call(String tool, String arguments) {
    return text("").and(tool, arguments);
  }

  /** An error in Ollama's form, before anything else was said. */
  static OllamaReply error(int status, String message) {
    return wire -> wire.error(status, message);
  }

  /** Something that no Ollama says, such as the page of a proxy. */
  static OllamaReply raw(int status, String contentType, String body) {
    return wire -> wire.body(status, contentType, body);
  }

  /** A stream of exactly these lines. */
  static OllamaReply lines(String... lines) {
    return wire -> {
      for (String line : lines) {
        wire.line(line);
      }
    };
  }

  /**
   * A stream that says this, word by word, and then breaks off; asked for the whole, status 500.
   */
  static OllamaReply errorAfter(String content, String message) {
    return wire -> {
      if (!wire.streamed()) {
        wire.error(500, message);
        return;
      }
      for (String word : OllamaTurn.words(content)) {
        wire.line(wire.chunk(word));
      }
      wire.line(Json.object().put("error", message));
    };
  }

  /** The same reply, but nothing is sent, not even headers, until the gate is open. */
  default OllamaReply after(CountDownLatch gate) {
    return wire -> {
      gate.await();
      send(wire);
    };
  }
}
