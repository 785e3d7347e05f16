package dev.multitudes.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Which path answers what, and to which methods. */
final class Routes {

  private static final Set<String> READ = Set.of("GET", "HEAD");
  private static final Set<String> POST = Set.of("POST");

  private final Map<String, Route> routes;

  Routes(Shelf shelf, Chat chat, Voice voice) {
    Listing listing = new Listing(shelf);
    ObjectNode version = Json.object().put("version", "0.33.0");
    this.routes =
        Map.of(
            "/", new Route(READ, plain(200, "Ollama is running")),
            "/api/version", new Route(READ, json(() -> version)),
            "/api/tags", new Route(READ, json(listing::tags)),
            "/api/ps", new Route(READ, json(() -> listing.running(voice.now()))),
            "/api/show", new Route(POST, listing::show),
            "/api/chat", new Route(POST, chat));
  }

  OllamaReply find(String method, String path) {
    return Optional.ofNullable(routes.get(path))
        .map(route -> route.to(method))
        .orElseGet(() -> plain(404, "404 page not found"));
  }

  private static OllamaReply json(Supplier<ObjectNode> body) {
    return wire -> wire.body(body.get());
  }

  private static OllamaReply plain(int status, String words) {
    return OllamaReply.raw(status, "text/plain; charset=utf-8", words);
  }

  private record Route(Set<String> methods, OllamaReply answer) {

    OllamaReply to(String method) {
      return methods.contains(method) ? answer : plain(405, "405 method not allowed");
    }
  }
}
