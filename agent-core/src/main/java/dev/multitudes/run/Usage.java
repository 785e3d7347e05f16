package dev.multitudes.run;

/**
 * Tokens as counted by the provider; 0 where it does not count them.
 *
 * @param input tokens of the prompt
 * @param output tokens of the reply
 */
public record Usage(long input, long output) {

  /** Nothing was counted. */
  public static final Usage NONE = new Usage(0, 0);

  /** Both together. */
  public long total() {
    return input + output;
  }

  /** The sum of two. */
  public Usage plus(Usage other) {
    return new Usage(input + other.input, output + other.output);
  }
}
