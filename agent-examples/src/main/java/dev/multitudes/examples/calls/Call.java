package dev.multitudes.examples.calls;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.multitudes.format.ReadCall;
import java.util.List;

/**
 * A call: one that was read, or one that was wanted.
 *
 * @param name of the tool
 * @param arguments an object; the text itself where it is no JSON
 */
record Call(String name, JsonNode arguments) {

  static Call of(ReadCall read) {
    return new Call(
        read.name(),
        Json.valueOf(read.arguments())
            .orElseGet(() -> JsonNodeFactory.instance.textNode(read.arguments())));
  }

  /** Equal, where object keys come in any order and 1 equals 1.0. */
  boolean same(Call other) {
    return name.equals(other.name) && Json.same(arguments, other.arguments);
  }

  /** As many calls, each the same, in the same order. */
  static boolean same(List<Call> some, List<Call> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).same(others.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** In words. */
  static String told(List<Call> calls) {
    return calls.isEmpty() ? "no call" : calls.stream().map(Call::toString).collect(joining("; "));
  }

  @Override
  public String toString() {
    return name + " " + arguments;
  }
}
