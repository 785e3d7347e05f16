package dev.multitudes.agent;

import dev.langchain4j.data.message.ChatMessage;
import java.util.List;

/**
 * What the model is asked with.
 *
 * @param messages in order
 * @param characters how long their texts are together
 * @param hash of the messages, chained one by one, 16 hex digits
 */
record Prompt(List<ChatMessage> messages, long characters, String hash) {}
