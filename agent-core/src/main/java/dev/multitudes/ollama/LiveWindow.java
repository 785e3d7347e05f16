package dev.multitudes.ollama;

import dev.multitudes.context.ContextWindow;
import dev.multitudes.context.Windowed;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The window of a model on a server: what it is asked for, until the server has said what it gave.
 * It says so only of a model that is loaded, so it is asked once, when the first reply has come,
 * and again after the next if nothing came back, three times at most. Of a server that does not
 * say, nothing more is known.
 */
final class LiveWindow implements Windowed {
  private static final int MOST_SILENCES = 3;

  private final OllamaServer server;
  private final String model;
  private final AtomicBoolean isSettled = new AtomicBoolean();
  private final AtomicInteger silences = new AtomicInteger();
  private volatile ContextWindow window;

  LiveWindow(OllamaServer server, String model) {
    this.server = server;
    this.model = model;
    this.window = asked(Math.max(2, server.contextTokens()), server.replyTokens());
  }

  @Override
  public ContextWindow window() {
    return window;
  }

  /** Asks, if nobody has. Takes five seconds at most, or the timeout if that is less. */
  void settle() {
    if (isSettled.compareAndSet(false, true)) {
      try (Line line = Line.to(server.url(), server.patience().begin())) {
        switch (line.get(Shelf.LOADED)) {
          case Words words -> narrow(words);
          case Silence silence -> isSettled.set(silences.incrementAndGet() >= MOST_SILENCES);
        }
      }
    }
  }

  private void narrow(Words words) {
    Shelf.named(model, Shelf.loaded(words))
        .map(LoadedModel::contextTokens)
        .orElse(OptionalInt.empty())
        .ifPresent(tokens -> window = window.atMost(Math.max(2, tokens)));
  }

  /** A server may be told to write more than there is room for; half of that is for the prompt. */
  private static ContextWindow asked(int tokens, int reply) {
    return new ContextWindow(tokens, reply < tokens ? reply : tokens / 2);
  }
}
