package dev.multitudes.files;

import dev.multitudes.context.Excerpt;
import java.util.regex.Pattern;

/**
 * A regular expression of Java, compiled once and looked for anywhere in a text.
 *
 * <p>Some expressions take time exponential in the length of a text that almost fits, and a model
 * may write such a text. So a search may read a text's characters {@value #MOST_LOOKS} times, which
 * takes less than a second and, unlike a clock, is the same in each run; beyond that it throws.
 */
final class Regex {
  static final int LONGEST = 1000;
  static final int MOST_LOOKS = 10_000_000;

  private static final int LONGEST_TOLD = 60;

  private final Pattern pattern;

  /**
   * Compiles an expression of at most {@value #LONGEST} characters.
   *
   * @throws java.util.regex.PatternSyntaxException if it is none
   */
  Regex(String expression) {
    this.pattern = Pattern.compile(expression, Pattern.UNICODE_CASE);
  }

  String expression() {
    return pattern.pattern();
  }

  /**
   * Whether it fits anywhere in the text.
   *
   * @throws EndlessSearchException if that cannot be told within the limit
   */
  boolean isIn(String text) {
    try {
      return pattern.matcher(new Counted(text)).find();
    } catch (TooManyLooks | StackOverflowError e) {
      throw new EndlessSearchException(
          ("The expression \"%s\" found no end on the %d characters that begin with \"%s\"; write"
               + " it so that repetitions do not share what they repeat, as a*a* do, nor repeat a"
               + " choice, as (a|b)* does")
              .formatted(expression(), text.length(), Excerpt.line(text, LONGEST_TOLD)),
          e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Regex regex && regex.expression().equals(expression());
  }

  @Override
  public int hashCode() {
    return expression().hashCode();
  }

  @Override
  public String toString() {
    return expression();
  }

  /** A text that may be looked at so many times. */
  private static final class Counted implements CharSequence {
    private final String text;
    private int looks;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++looks > MOST_LOOKS) {
        throw new TooManyLooks();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyLooks() {
      super("A text was looked at more than " + MOST_LOOKS + " times", null, false, false);
    }
  }
}
