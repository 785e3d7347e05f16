package dev.multitudes.agent;

import dev.langchain4j.data.message.ChatMessage;
import java.util.HexFormat;
import java.util.List;

/**
 * What the model is asked with.
 *
 * @param messages in order
 * @param characters how long their texts are together
 * @param chain hash of the messages, chained one by one
 */
record Prompt(List<ChatMessage> messages, long characters, long chain) {

  /** The chained hash as 16 hex digits. */
  String hash() {
    return HexFormat.of().toHexDigits(chain);
  }
}
