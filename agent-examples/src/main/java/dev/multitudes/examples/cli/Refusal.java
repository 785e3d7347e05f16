package dev.multitudes.examples.cli;

import java.io.Serial;

/** Why a command cannot do what was asked: a sentence for the user, and the exit code. */
final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  static final int WRONG_INPUT = 2;
  static final int NO_MODEL = 3;

  private final int code;

  private Refusal(int code, String sentence) {
    super(sentence);
    this.code = code;
  }

  /** What was asked for does not exist or does not fit together. */
  static Refusal wrong(String sentence) {
    return new Refusal(WRONG_INPUT, sentence);
  }

  /** The model's server cannot be used. */
  static Refusal noModel(String sentence) {
    return new Refusal(NO_MODEL, sentence);
  }

  int code() {
    return code;
  }
}
