package dev.multitudes.tools;

/**
 * Ends a call that the model can mend. {@link ReadyTool} turns it into a {@link
 * dev.multitudes.tool.Result.Refused}; it never leaves this package.
 *
 * <p>Note: an exception, because what is wrong shows deep inside: in a parser's recursion, or with
 * folders open that have to be closed.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  /** With what was wrong, what there was, and the way out. */
  Refusal(String sentence) {
    super(sentence, null, false, false);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
