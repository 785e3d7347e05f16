package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multitudes.format.ReadCall;
import dev.multitudes.format.Reading;
import dev.multitudes.format.UnreadCall;

/** A reading as one JSON object. */
public final class ReadingJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * A reading as one object. Offsets are in UTF-16 units from 0; lines and columns count from 1.
   *
   * @param text that was read
   */
  public static ObjectNode of(Reading reading, String text) {
    ObjectNode all =
        NODES.objectNode().put("words", reading.words()).put("reasoning", reading.reasoning());
    var calls = all.putArray("calls");
    reading.calls().forEach(call -> calls.add(of(call, text)));
    var unread = all.putArray("unread");
    reading.unread().forEach(one -> unread.add(of(one, text)));
    return all;
  }

  private static JsonNode of(ReadCall call, String text) {
    ObjectNode object = NODES.objectNode().put("name", call.name());
    object.set("arguments", Call.of(call).arguments());
    object
        .put("reader", call.reader())
        .put("from", call.from())
        .put("to", call.to())
        .put("begins", Place.of(text, call.from()).toString())
        .put("ends", Place.of(text, call.to()).toString());
    call.changes().forEach(object.putArray("changes")::add);
    return object;
  }

  private static JsonNode of(UnreadCall unread, String text) {
    Broken broken = Broken.in(text, unread);
    return NODES
        .objectNode()
        .put("reader", unread.reader())
        .put("from", unread.from())
        .put("at", unread.at())
        .put("begins", broken.begins().toString())
        .put("broke", broken.place().toString())
        .put("before", broken.before())
        .put("there", broken.there())
        .put("problem", unread.problem());
  }

  private ReadingJson() {}
}
