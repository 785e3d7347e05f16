package dev.multitudes.testing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The requests that have come. */
final class Seen {

  private static final String CHAT = "/api/chat";

  private final List<SeenRequest> requests = new CopyOnWriteArrayList<>();

  private final List<OllamaPrompt> prompts = new CopyOnWriteArrayList<>();
  private final Semaphore disconnects = new Semaphore(0);

  void disconnected() {
    disconnects.release();
  }

  int disconnects() {
    return disconnects.availablePermits();
  }

  boolean awaitDisconnects(int count, Duration atMost) throws InterruptedException {
    boolean came = disconnects.tryAcquire(count, atMost.toNanos(), TimeUnit.NANOSECONDS);
    if (came) {
      disconnects.release(count);
    }
    return came;
  }

  void add(SeenRequest request) {
    requests.add(request);
  }

  void add(OllamaPrompt prompt) {
    prompts.add(prompt);
  }

  List<OllamaPrompt> prompts() {
    return List.copyOf(prompts);
  }

  OllamaPrompt lastPrompt() {
    if (prompts.isEmpty()) {
      throw new AssertionError("No model has been given a prompt; there came " + all() + ".");
    }
    return prompts.getLast();
  }

  List<SeenRequest> all() {
    return List.copyOf(requests);
  }

  List<SeenRequest> chats() {
    return requests.stream().filter(request -> request.path().equals(CHAT)).toList();
  }

  SeenRequest lastChat() {
    List<SeenRequest> chats = chats();
    if (chats.isEmpty()) {
      throw new AssertionError("Nobody has asked /api/chat; there came " + all() + ".");
    }
    return chats.getLast();
  }
}
