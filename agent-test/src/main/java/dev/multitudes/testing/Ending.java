package dev.multitudes.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whether a reply says that it is done. */
enum Ending {
  DONE,
  NONE;

  ObjectNode of(Wire wire, String content) {
    ObjectNode chunk = wire.chunk(content);
    return switch (this) {
      case DONE -> chunk.put("done", true).put("done_reason", "stop");
      case NONE -> chunk;
    };
  }
}
