package dev.multitudes.ollama;

import dev.langchain4j.exception.InternalServerException;

/**
 * The model wrote a tool call that nobody can read, neither its server nor this client. The server
 * is well; asking the same again may bring the same.
 */
public final class UnreadableCallException extends InternalServerException {
  private static final long serialVersionUID = 1;

  /** What the model wrote, or what its server said about it. */
  private final String written;

  UnreadableCallException(String sentence, String written) {
    super(sentence);
    this.written = written;
  }

  /** What the model wrote, as far as it is known; else what its server said about it. */
  public String written() {
    return written;
  }
}
