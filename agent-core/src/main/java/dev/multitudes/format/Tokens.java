package dev.multitudes.format;

/** Tokens of chat templates that some servers leave in a reply and no user should see. */
final class Tokens {

  /** Such as frame messages; hidden within a reply that is framed, and at the end of any. */
  private static final MarkSet FRAMES =
      MarkSet.of(
          "<|start|>assistant",
          "<|start|>",
          "<|end|>",
          "<|return|>",
          "<|call|>",
          "<|message|>",
          "<|eot|>",
          "<|eom|>",
          "<|eot_id|>",
          "<|eom_id|>",
          "<|im_end|>",
          "<|endoftext|>",
          "<|end_of_text|>",
          "<|END_OF_TURN_TOKEN|>",
          "<|START_RESPONSE|>",
          "<|END_RESPONSE|>",
          "<|START_TEXT|>",
          "<|END_TEXT|>",
          "<end_of_turn>",
          "<｜end▁of▁sentence｜>",
          "</s>",
          "<|message_model|>",
          "<|message_user|>",
          "<|content_text|>",
          "<|content_audio_input|>",
          "<|audio_end|>",
          "<|end_message|>",
          "</answer>");

  /** Such as nobody writes but a template. */
  private static final MarkSet ALWAYS =
      MarkSet.of(
          "<｜tool▁output▁begin｜>",
          "<｜tool▁output▁end｜>",
          "<｜tool▁outputs▁begin｜>",
          "<｜tool▁outputs▁end｜>",
          "<|open|>response<|sep|>",
          "<|close|>response<|sep|>",
          "<|close|>message<|sep|>",
          "<|channel>thought<channel|>",
          "<channel|>");

  /** So many tokens may stand at the end. */
  private static final int MOST_AT_END = 32;

  private static final String INVOCATION = "<|content_invoke_tool_json|>";

  /** Such as begin a framed reply. */
  private static final MarkSet FRAMING =
      MarkSet.of("<|message_model|>", "<|START_RESPONSE|>", "<|START_TEXT|>");

  /** Where the token there ends; there itself if none is to be hidden. */
  static int after(Source source, int at, boolean isFramed) {
    String always = ALWAYS.at(source, at);
    if (!always.isEmpty()) {
      return at + always.length();
    }
    String frame = FRAMES.at(source, at);
    return frame.isEmpty() || !(isFramed || isLast(source, at + frame.length()))
        ? at
        : at + frame.length();
  }

  /** Whether nothing but some more tokens comes. */
  private static boolean isLast(Source source, int from) {
    int at = source.skipBlanks(from);
    for (int i = 0; i < MOST_AT_END && source.at(at) != Source.END; i++) {
      String next = FRAMES.at(source, at);
      if (next.isEmpty()) {
        return false;
      }
      at = source.skipBlanks(at + next.length());
    }
    return source.at(at) == Source.END;
  }

  /** Behind a token that begins a message, the tool's name, which its JSON repeats. */
  static int afterName(Source source, int at) {
    int end = Identifier.end(source, at);
    return end > at && source.has(end, INVOCATION) ? end : at;
  }

  static boolean beginFrame(Source source, int at) {
    return !FRAMING.at(source, at).isEmpty();
  }

  private Tokens() {}
}
