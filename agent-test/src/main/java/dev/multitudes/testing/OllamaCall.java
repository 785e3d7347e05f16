package dev.multitudes.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A tool call, as a fake model makes it.
 *
 * @param tool its name, whether there is such a tool or not
 * @param arguments a JSON object
 */
public record OllamaCall(String tool, String arguments) {

  /**
   * Checks the arguments: Ollama sends an object or nothing at all.
   *
   * @throws IllegalArgumentException if they are not a JSON object
   */
  public OllamaCall {
    parsed(arguments);
  }

  /** The arguments, the caller's to change. */
  ObjectNode json() {
    return parsed(arguments);
  }

  ObjectNode json(String id, int index) {
    ObjectNode call = Json.object().put("id", id);
    call.putObject("function")
        .put("index", index)
        .put("name", tool)
        .set("arguments", parsed(arguments));
    return call;
  }

  private static ObjectNode parsed(String arguments) {
    return Json.read(arguments)
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The arguments of a call are a JSON object but were \"" + arguments + "\"."));
  }
}
