package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A case that came out wrong.
 *
 * @param id the case's
 * @param way how it was given
 * @param measure by which it is wrong
 */
public record Failure(String id, String way, String measure, String wanted, String came) {

  /** As JSON. */
  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("way", way)
        .put("measure", measure)
        .put("wanted", wanted)
        .put("came", came);
  }
}
