package dev.multitudes.testing.cassette;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was asked, and what came.
 *
 * @param request in one form, without secrets
 * @param response without secrets
 * @param pieces what a streaming model told on the way, in order; empty if it was asked as a whole
 */
record Recording(JsonNode request, JsonNode response, ArrayNode pieces) {

  /** Of a model or a tool that answers as a whole. */
  static Recording whole(JsonNode request, JsonNode response) {
    return new Recording(request, response, Json.MAPPER.createArrayNode());
  }

  /** Without what a model sets by default: messages, tools and the form of the reply remain. */
  Recording bare() {
    return new Recording(RequestJson.bare(request), response, pieces);
  }

  ObjectNode json() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.set("request", request);
    json.set("response", response);
    if (!pieces.isEmpty()) {
      json.set("pieces", pieces);
    }
    return json;
  }

  static Recording read(JsonNode json) {
    if (!json.path("request").isObject() || !json.path("response").isObject()) {
      throw new IllegalArgumentException("a recording has a request and a response");
    }
    return new Recording(
        json.get("request"),
        json.get("response"),
        json.path("pieces") instanceof ArrayNode pieces ? pieces : Json.MAPPER.createArrayNode());
  }
}
