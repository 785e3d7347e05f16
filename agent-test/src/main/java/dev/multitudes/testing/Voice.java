package dev.multitudes.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** What all answers of one server have in common: its clock, its numbering, its chunk style. */
final class Voice {

  private final Clock clock;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile ChunkStyle style = ChunkStyle.NATIVE;

  Voice(Clock clock) {
    this.clock = clock;
  }

  ChunkStyle style() {
    return style;
  }

  void style(ChunkStyle style) {
    this.style = style;
  }

  String nextCallId() {
    return "call_" + calls.incrementAndGet();
  }

  Instant now() {
    return clock.instant();
  }

  ObjectNode chunk(String model, ObjectNode message) {
    ObjectNode chunk =
        Json.object().put("model", model).put("created_at", clock.instant().toString());
    chunk.set("message", message);
    return chunk.put("done", false);
  }
}
