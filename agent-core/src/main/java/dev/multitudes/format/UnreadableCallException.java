package dev.multitudes.format;

import dev.langchain4j.exception.InternalServerException;

/**
 * Thrown by a provider: the model wrote a tool call that nobody can read, neither its server nor
 * this client. The server is well; asking the same again may bring the same. An agent reads the
 * call from what was written, or tells the model of it.
 */
public final class UnreadableCallException extends InternalServerException {
  private static final long serialVersionUID = 1;

  /** What the model wrote, or what its server said about it. */
  private final String written;

  /**
   * A call that cannot be read.
   *
   * @param sentence what is wrong, and the way out
   * @param written what the model wrote, or what its server said about it
   */
  public UnreadableCallException(String sentence, String written) {
    super(sentence);
    this.written = written;
  }

  /** What the model wrote, as far as it is known; else what its server said about it. */
  public String written() {
    return written;
  }
}
