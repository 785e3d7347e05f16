package dev.multitudes.agent;

import dev.langchain4j.data.message.ChatMessage;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The messages of a prompt as it grows, with what is counted and hashed of them on the way, so that
 * a turn costs the same late in a run as early on.
 */
final class Messages {
  // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int FIRST_CAPACITY = 16;

  private ChatMessage[] messages = new ChatMessage[FIRST_CAPACITY];
  private int count;
  private long characters;
  private long bytes;
  private long hash = FNV_OFFSET;

  /** Appends a message, of which this text is hashed. */
  void add(ChatMessage message, String text) {
    if (count == messages.length) {
      messages = Arrays.copyOf(messages, 2 * count);
    }
    messages[count++] = message;
    hash(message.type().name());
    mix(text);
  }

  /** Counts and hashes a further part of the last message. */
  void mix(String text) {
    bytes += hash(text);
    characters += text.length();
  }

  /** Counts a part of the last message that is sent by some providers only. */
  void weigh(String text) {
    bytes += Tokens.bytes(text);
  }

  /** About how many tokens all of it has. */
  int tokens() {
    return Tokens.of(bytes, count);
  }

  /** All of it as a prompt; what is appended later is not in it. */
  Prompt prompt(int tokens) {
    return new Prompt(new First(messages, count, List.of()), characters, hash, tokens);
  }

  /** The same with a message behind it that is not kept. */
  Prompt prompt(ChatMessage last, String text, int tokens) {
    long before = hash;
    hash(last.type().name());
    hash(text);
    var prompt =
        new Prompt(
            new First(messages, count, List.of(last)), characters + text.length(), hash, tokens);
    hash = before;
    return prompt;
  }

  /** Returns the bytes of the text in UTF-8. */
  private long hash(String text) {
    long chain = hash;
    long length = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      chain = (chain ^ letter) * FNV_PRIME;
      length += Tokens.bytes(letter);
    }
    hash = (chain ^ 0xffff) * FNV_PRIME; // the end of a text: "ab", "c" is not "a", "bc"
    return length;
  }

  /**
   * The first messages, whatever is appended behind them: who keeps a prompt keeps what was sent.
   */
  private static final class First extends AbstractList<ChatMessage> implements RandomAccess {
    private final ChatMessage[] messages;
    private final int count;
    private final List<ChatMessage> last;

    First(ChatMessage[] messages, int count, List<ChatMessage> last) {
      this.messages = messages;
      this.count = count;
      this.last = last;
    }

    @Override
    public ChatMessage get(int index) {
      Objects.checkIndex(index, size());
      return index < count ? messages[index] : last.get(index - count);
    }

    @Override
    public int size() {
      return count + last.size();
    }
  }
}
