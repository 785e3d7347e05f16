package dev.multitudes.ollama;

import dev.langchain4j.exception.InvalidRequestException;

/**
 * The prompt does not fit into the context of the model. Nothing was cut off: asked to, Ollama
 * would have forgotten the oldest messages without a word.
 */
public final class PromptTooLongException extends InvalidRequestException {
  private static final long serialVersionUID = 1;

  PromptTooLongException(String sentence) {
    super(sentence);
  }
}
