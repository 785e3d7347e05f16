package dev.multitudes.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * An answer came, whatever it says.
 *
 * @param status of HTTP
 * @param body as text, cut off if it is far longer than any that Ollama gives
 */
record Words(int status, String body) implements Line.Answer {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  boolean fine() {
    return status == 200;
  }

  /** The body as JSON; the missing node if it is none. */
  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** Status and beginning, on one line. */
  String quoted() {
    String beginning = Json.quoted(body);
    return "status " + status + (beginning.isEmpty() ? " and nothing else" : ": " + beginning);
  }
}
