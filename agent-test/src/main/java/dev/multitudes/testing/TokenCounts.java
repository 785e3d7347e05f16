package dev.multitudes.testing;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The tokens that a fake model claims to have read and written.
 *
 * @param prompt read ({@code prompt_eval_count}), from 0
 * @param reply written ({@code eval_count}), from 0
 */
public record TokenCounts(int prompt, int reply) {

  private static final int CHARACTERS_A_TOKEN = 4;
  private static final long NANOS_A_TOKEN = 1_000_000;

  /**
   * Checks that they are counts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public TokenCounts {
    if (prompt < 0 || reply < 0) {
      throw new IllegalArgumentException(
          "Tokens are counted from 0 but were " + prompt + " and " + reply + ".");
    }
  }

  static TokenCounts guessed(OllamaPrompt prompt, OllamaTurn turn) {
    String calls =
        turn.calls().stream().map(call -> call.tool() + call.arguments()).collect(joining());
    return new TokenCounts(prompt.tokens(), in(turn.thinking() + turn.content() + calls));
  }

  /**
   * The tokens of a text as every fake model counts them: one for four characters, whichever they
   * are; what is left over counts nothing, but no text has less than one.
   */
  public static int in(String text) {
    return Math.max(1, text.length() / CHARACTERS_A_TOKEN);
  }

  /** The beginning of a text that has more tokens than this. */
  static String first(int tokens, String text) {
    return text.substring(0, tokens * CHARACTERS_A_TOKEN);
  }

  /** The end of a text that has more tokens than this. */
  static String last(int tokens, String text) {
    return text.substring(text.length() - tokens * CHARACTERS_A_TOKEN);
  }

  /** With durations in nanoseconds that follow from the counts. A zero is left out, as in Go. */
  ObjectNode writtenTo(ObjectNode chunk) {
    chunk.put("total_duration", (1 + prompt + reply) * NANOS_A_TOKEN);
    chunk.put("load_duration", NANOS_A_TOKEN);
    count(chunk, "prompt_eval", prompt);
    count(chunk, "eval", reply);
    return chunk;
  }

  private static void count(ObjectNode chunk, String what, int tokens) {
    if (tokens > 0) {
      chunk.put(what + "_count", tokens).put(what + "_duration", tokens * NANOS_A_TOKEN);
    }
  }
}
