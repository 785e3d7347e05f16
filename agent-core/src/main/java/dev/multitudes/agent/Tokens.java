package dev.multitudes.agent;

/**
 * Guesses how many tokens a text has, rather too many than too few.
 *
 * <p>Note: without the model's own tokenizer there is but a rule of thumb. English has about four
 * bytes of UTF-8 a token, JSON and code about three, Chinese about three bytes a character and a
 * token for each. So three bytes are taken for a token, and what a provider counts corrects a guess
 * that was too low (see {@link PromptWriter}).
 */
final class Tokens {
  private static final int BYTES = 3;
  private static final int MARKS = 8; // what a template writes around a message

  static int of(long bytes, int messages) {
    return Math.toIntExact(Math.min(Integer.MAX_VALUE, bytes / BYTES + (long) MARKS * messages));
  }

  static int of(String text) {
    return of(bytes(text), 1);
  }

  /** How many characters of plain text about this many tokens have. */
  static int characters(int tokens) {
    return Math.multiplyExact(Math.max(0, Math.min(tokens, Integer.MAX_VALUE / BYTES)), BYTES);
  }

  /** The bytes of a text in UTF-8. */
  static long bytes(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      bytes += bytes(text.charAt(i));
    }
    return bytes;
  }

  /** The bytes of a character in UTF-8, of a surrogate half those of its half. */
  static int bytes(char letter) {
    if (letter < 0x80) {
      return 1;
    }
    return letter < 0x800 || Character.isSurrogate(letter) ? 2 : 3;
  }

  private Tokens() {}
}
