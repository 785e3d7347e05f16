package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multitudes.format.MendedJson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Brings the pieces of one reply into the form that LangChain4j reads without losing anything:
 * calls counted through from 0, each with an id of its own and an object of arguments; a role that
 * it knows; nothing that it would stumble over.
 */
final class Mending {
  private static final Set<String> ROLES = Set.of("assistant", "system", "user", "tool");
  private static final List<String> MESSAGE = List.of("role", "content", "thinking", "tool_calls");
  private static final String PREFIX = "data:";

  private final Target target;
  private final LongSupplier numbers;
  private final Set<String> ids = new HashSet<>();
  private int calls;

  Mending(Target target, LongSupplier numbers) {
    this.target = target;
    this.numbers = numbers;
  }

  /**
   * A line of a stream.
   *
   * @throws RuntimeException of the type that says what is wrong with it
   */
  ObjectNode line(String line) {
    String text = line.startsWith(PREFIX) ? line.substring(PREFIX.length()) : line;
    return mended(Json.object(text).orElseThrow(() -> Trouble.unreadable(target.uri(), line)));
  }

  /** A whole body: one object, or the pieces of a stream although none was asked for. */
  ObjectNode body(String body) {
    ObjectNode whole =
        Json.values(body).stream()
            .map(value -> mended(objectIn(value, body)))
            .reduce(Mending::joined)
            .orElseThrow(() -> Trouble.unreadable(target.uri(), body));
    if (!isDone(whole)) {
      throw Trouble.unfinished(target.uri());
    }
    return whole;
  }

  static boolean isDone(JsonNode piece) {
    return piece.path("done").asBoolean();
  }

  private ObjectNode objectIn(JsonNode value, String body) {
    if (value instanceof ObjectNode object) {
      return object;
    }
    throw Trouble.unreadable(target.uri(), body);
  }

  private ObjectNode mended(ObjectNode piece) {
    if (piece.hasNonNull("error")) {
      throw Trouble.refused(target, 500, piece.toString());
    }
    ObjectNode message =
        piece.get("message") instanceof ObjectNode given ? given : piece.putObject("message");
    message.retain(MESSAGE);
    if (!ROLES.contains(message.path("role").asText())) {
      message.put("role", "assistant");
    }
    textual(message, "content");
    textual(message, "thinking");
    callsOf(message, piece.path("created_at").asText());
    textual(piece, "done_reason");
    textual(piece, "model");
    counts(piece);
    return piece;
  }

  private static void textual(ObjectNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isNull()) {
      node.remove(field);
    } else if (!value.isMissingNode() && !value.isTextual()) {
      node.put(field, value.isValueNode() ? value.asText() : value.toString());
    }
  }

  /** Go leaves out what is 0; LangChain4j takes one count that is missing for both. */
  private static void counts(ObjectNode piece) {
    List<String> both = List.of("prompt_eval_count", "eval_count");
    boolean isCounted = both.stream().anyMatch(field -> piece.path(field).canConvertToInt());
    for (String field : both) {
      if (!piece.path(field).canConvertToInt()) {
        piece.remove(field);
        if (isCounted) {
          piece.put(field, 0);
        }
      }
    }
  }

  private void callsOf(ObjectNode message, String createdAt) {
    JsonNode all = message.path("tool_calls");
    if (all.isNull()) {
      message.remove("tool_calls");
    } else if (!all.isMissingNode() && !all.isArray()) {
      throw Trouble.call("the calls are not a list", all.toString());
    }
    for (JsonNode call : all) {
      mend(call, createdAt);
    }
  }

  private void mend(JsonNode one, String createdAt) {
    if (!(one instanceof ObjectNode call && call.get("function") instanceof ObjectNode function)) {
      throw Trouble.call("it names no function", one.toString());
    }
    if (function.path("name").asText().isBlank()) {
      throw Trouble.call("it names no tool", one.toString());
    }
    function.set("arguments", arguments(function.path("arguments"), one));
    function.put("index", calls++);
    String id = call.path("id").asText();
    if (id.isBlank() || call.path("id").isNull() || !ids.add(id)) {
      call.put("id", id(createdAt, numbers));
    }
  }

  /** An id that no other call has. */
  static String id(String createdAt, LongSupplier numbers) {
    return "call_%s_%d".formatted(Integer.toHexString(createdAt.hashCode()), numbers.getAsLong());
  }

  private static JsonNode arguments(JsonNode given, JsonNode call) {
    if (given.isNull() || given.isMissingNode()) {
      return Json.object();
    }
    if (given.isTextual()) {
      String text = given.textValue();
      return text.isBlank()
          ? Json.object()
          : Json.object(MendedJson.object(text))
              .orElseThrow(() -> Trouble.call("its arguments are not an object", call.toString()));
    }
    if (!given.isObject()) {
      throw Trouble.call("its arguments are not an object", call.toString());
    }
    return given;
  }

  /** Two pieces as one: texts one after the other, all calls, the rest as the later one has it. */
  private static ObjectNode joined(ObjectNode first, ObjectNode second) {
    ObjectNode message = (ObjectNode) first.get("message");
    ObjectNode more = (ObjectNode) second.get("message");
    for (String field : List.of("content", "thinking")) {
      if (more.has(field)) {
        message.put(field, message.path(field).asText() + more.get(field).asText());
      }
    }
    if (more.get("tool_calls") instanceof ArrayNode calls) {
      message.withArray("tool_calls").addAll(calls);
    }
    second.set("message", message);
    return first.setAll(second);
  }
}
