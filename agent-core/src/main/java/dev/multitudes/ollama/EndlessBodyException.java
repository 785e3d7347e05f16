package dev.multitudes.ollama;

import java.io.IOException;

/** A body was longer than any reply is, and was left: the same would come again. */
final class EndlessBodyException extends IOException {
  private static final long serialVersionUID = 1;

  EndlessBodyException(String sentence) {
    super(sentence);
  }
}
