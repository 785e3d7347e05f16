package dev.multitudes.ollama;

import dev.langchain4j.exception.RetriableException;
import dev.multitudes.resilience.Retellable;
import org.jspecify.annotations.Nullable;

/**
 * A reply broke off, or is not what Ollama says. What of it was heard before is no reply: the turn
 * has failed, and asking again may help.
 */
public final class BrokenReplyException extends RetriableException implements Retellable {
  private static final long serialVersionUID = 1;

  BrokenReplyException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  @Override
  public BrokenReplyException retold(String message) {
    return new BrokenReplyException(message, getCause());
  }
}
