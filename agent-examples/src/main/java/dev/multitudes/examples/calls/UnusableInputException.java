package dev.multitudes.examples.calls;

import java.io.Serial;

/** What was given cannot be used: a sentence with the place, what is wrong and what would do. */
public final class UnusableInputException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String sentence;

  /** This sentence. */
  public UnusableInputException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What is wrong, for whoever gave it. */
  public String sentence() {
    return sentence;
  }
}
