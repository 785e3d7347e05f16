package dev.multitudes.agent;

import dev.langchain4j.data.message.ChatMessage;
import dev.multitudes.run.Event;
import java.util.HexFormat;
import java.util.List;

/**
 * What the model is asked with.
 *
 * @param messages in order
 * @param characters how long their texts are together
 * @param chain hash of the messages, chained one by one
 * @param tokens about how many they and the tools on offer have
 */
record Prompt(List<ChatMessage> messages, long characters, long chain, int tokens) {

  /** That the model is asked with this. */
  Event.Asked asked(int turn) {
    return new Event.Asked(turn, messages.size(), characters, hash());
  }

  /** The chained hash as 16 hex digits. */
  String hash() {
    return HexFormat.of().toHexDigits(chain);
  }
}
