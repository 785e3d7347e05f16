package dev.multitudes.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The requests that have come. */
final class Seen {

  private static final String CHAT = "/api/chat";

  private final List<SeenRequest> requests = new CopyOnWriteArrayList<>();

  void add(SeenRequest request) {
    requests.add(request);
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
