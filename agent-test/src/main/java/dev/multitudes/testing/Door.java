package dev.multitudes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/** Lets each request in: reads it, records it, and has it answered. */
record Door(Routes routes, Seen seen, Voice voice) implements Port.Desk {

  @Override
  public void serve(Socket socket) throws IOException, InterruptedException {
    Caller caller = Caller.from(socket.getInputStream());
    try (Connection connection = new Connection(socket, seen)) {
      connection.watch();
      String text = caller.body();
      Optional<JsonNode> json =
          text.isEmpty() ? Optional.of(MissingNode.getInstance()) : Json.read(text);

      JsonNode body = json.orElseGet(() -> TextNode.valueOf(text));
      seen.add(new SeenRequest(caller.method(), caller.path(), caller.headers(), body));
      OllamaReply reply =
          json.isPresent() ? routes.find(caller.method(), caller.path()) : unreadable(text);
      send(reply, new Wire(connection, caller.method(), body, voice));
      connection.finish();
    }
  }

  private static OllamaReply unreadable(String text) {
    return OllamaReply.error(
        400, "invalid character '" + text.charAt(0) + "' looking for beginning of value");
  }

  private static void send(OllamaReply reply, Wire wire) throws IOException, InterruptedException {
    try {
      reply.send(wire);
    } catch (RuntimeException e) {
      if (!wire.begun()) {
        wire.error(500, "The reply that the test wrote failed: " + e);
      }
    }
  }
}
