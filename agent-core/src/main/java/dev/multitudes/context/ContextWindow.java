package dev.multitudes.context;

/**
 * How many tokens a model has for a prompt and the reply to it.
 *
 * @param tokens for both together, from 2
 * @param reply those of them that are kept free for the reply, from 1 and fewer than all
 */
public record ContextWindow(int tokens, int reply) {

  /**
   * Checks that a prompt has room beside the reply.
   *
   * @throws IllegalArgumentException if it has none, or there is no room for a reply
   */
  public ContextWindow {
    if (tokens < 2) {
      throw new IllegalArgumentException(
          "A window needs 2 tokens or more, for a prompt and a reply, but got " + tokens + ".");
    }
    if (reply < 1) {
      throw new IllegalArgumentException(
          "A reply needs 1 token or more but the window keeps " + reply + " for it.");
    }
    if (tokens <= reply) {
      throw new IllegalArgumentException(
          "A window of %d tokens has no room for a prompt beside a reply of %d; widen it or shorten the reply."
              .formatted(tokens, reply));
    }
  }

  /** The tokens that a prompt may have. */
  public int prompt() {
    return tokens - reply;
  }

  /**
   * The same window, if the model has no more than this many tokens in all.
   *
   * @param all from 2
   * @throws IllegalArgumentException if it is less
   */
  public ContextWindow atMost(int all) {
    return all >= tokens ? this : new ContextWindow(all, Math.min(reply, Math.max(1, all / 2)));
  }
}
