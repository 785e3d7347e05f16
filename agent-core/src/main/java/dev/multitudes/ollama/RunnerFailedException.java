package dev.multitudes.ollama;

import dev.langchain4j.exception.NonRetriableException;

/**
 * A model could not be run: there was no memory for it, or what runs it has crashed or did not
 * start. The same request would fail again; a smaller model or a smaller context may not.
 */
public final class RunnerFailedException extends NonRetriableException {
  private static final long serialVersionUID = 1;

  RunnerFailedException(String sentence) {
    super(sentence);
  }
}
