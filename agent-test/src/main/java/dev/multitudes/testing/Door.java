package dev.multitudes.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;

/** Lets each request in: reads it, records it, and has it answered. */
record Door(Routes routes, Seen seen, Voice voice) implements HttpHandler {

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      String path = exchange.getRequestURI().getPath();
      String text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      Optional<JsonNode> json =
          text.isEmpty() ? Optional.of(MissingNode.getInstance()) : Json.read(text);

      JsonNode body = json.orElseGet(() -> TextNode.valueOf(text));
      seen.add(new SeenRequest(method, path, body));
      OllamaReply reply = json.isPresent() ? routes.find(method, path) : unreadable(text);
      send(reply, new Wire(exchange, body, voice));
    }
  }

  private static OllamaReply unreadable(String text) {
    return OllamaReply.error(
        400, "invalid character '" + text.charAt(0) + "' looking for beginning of value");
  }

  private static void send(OllamaReply reply, Wire wire) throws IOException {
    try {
      reply.send(wire);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (!wire.begun()) {
        wire.error(500, "The reply that the test wrote failed: " + e);
      }
    }
  }
}
