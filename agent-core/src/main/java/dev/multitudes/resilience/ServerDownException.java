package dev.multitudes.resilience;

import dev.langchain4j.exception.NonRetriableException;

/**
 * A server was not asked, because it has failed so often of late. The message names it and says
 * when it is asked again.
 */
public final class ServerDownException extends NonRetriableException {
  private static final long serialVersionUID = 1;

  ServerDownException(String sentence) {
    super(sentence);
  }
}
