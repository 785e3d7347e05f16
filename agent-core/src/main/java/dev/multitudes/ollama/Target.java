package dev.multitudes.ollama;

import dev.langchain4j.http.client.HttpRequest;
import java.net.URI;
import java.util.Optional;

/** Whom a request asks, for sentences about what went wrong. */
record Target(HttpRequest request) {

  URI uri() {
    return URI.create(request.url());
  }

  /** The name of the model, blank if none is asked for. Reads the request, which may be long. */
  String model() {
    return Optional.ofNullable(request.body())
        .flatMap(Json::object)
        .map(body -> body.path("model").asText())
        .orElse("");
  }
}
