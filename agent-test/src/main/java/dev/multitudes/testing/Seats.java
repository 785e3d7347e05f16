package dev.multitudes.testing;

/** How many chats are under way, and how many may be. */
final class Seats {

  private int limit = 513; // one that runs and OLLAMA_MAX_QUEUE that wait
  private int taken;

  synchronized void limit(int chats) {
    limit = chats;
  }

  synchronized boolean take() {
    if (taken >= limit) {
      return false;
    }
    taken++;
    return true;
  }

  synchronized void free() {
    taken--;
  }
}
