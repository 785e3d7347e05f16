package dev.multitudes.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The replies still to be given, and what comes after them. */
final class Script {

  private final Deque<OllamaReply> replies = new ArrayDeque<>();
  private Optional<OllamaReply> fallback = Optional.empty();
  private int written;
  private int given;

  synchronized void add(OllamaReply reply) {
    replies.add(reply);
    written++;
  }

  synchronized void fallback(OllamaReply reply) {
    fallback = Optional.of(reply);
  }

  synchronized int left() {
    return replies.size();
  }

  synchronized OllamaReply next() {
    given++;
    return replies.isEmpty() ? fallback.orElseGet(this::usedUp) : replies.remove();
  }

  private OllamaReply usedUp() {
    return OllamaReply.text(
        ("The script of this fake Ollama is used up: it has %d replies and this"
                + " is chat %d. Add a reply, or say what comes otherwise.")
            .formatted(written, given));
  }
}
