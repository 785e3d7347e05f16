package dev.multitudes.testing;

import java.io.IOException;
import java.time.Duration;
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

  /** All places are taken: status 503, as with a full queue. */
  static OllamaReply busy() {
    return error(503, "server busy, please try again.  maximum pending requests exceeded");
  }

  /** Nothing at all, not even headers, until the client goes. */
  static OllamaReply hang() {
    return Wire::awaitDisconnect;
  }

  /**
   * Says so many words at once, then nothing for a time, then the rest. Asked for the whole, it
   * sends the headers and half of the body at once.
   *
   * @param before from 0; with 0, the headers of a stream come before the silence
   */
  static OllamaReply stall(int before, Duration time, String content) {
    return interrupted(before, wire -> wire.rest(time), content, Ending.DONE);
  }

  /** Says so many words, then the connection breaks. Asked for the whole, half of the body. */
  static OllamaReply cut(int after, String content, Cut how) {
    return interrupted(after, wire -> wire.cut(how), content, Ending.DONE);
  }

  /**
   * Says all of it, but never that it is done, as after an endless repetition. Asked for the whole,
   * {@code done} is false.
   */
  static OllamaReply noDone(String content) {
    return interrupted(0, Wire::open, content, Ending.NONE);
  }

  private static OllamaReply interrupted(
      int before, OllamaReply interlude, String content, Ending ending) {
    return wire -> {
      if (!wire.streamed()) {
        wire.halves(ending.of(wire, content), () -> interlude.send(wire));
        return;
      }
      wire.open();
      List<String> words = OllamaTurn.words(content);
      for (int i = 0; i <= words.size(); i++) {
        if (i == Math.min(before, words.size())) {
          interlude.send(wire);
        }
        if (i < words.size()) {
          wire.line(wire.chunk(words.get(i)));
        }
      }
      if (ending == Ending.DONE) {
        wire.line(ending.of(wire, ""));
      }
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
