package dev.multitudes.context;

/** Cuts texts to a length, and never through a character. */
public final class Excerpt {

  /**
   * The beginning of a text; all of it if it is no longer.
   *
   * @param characters the most it may have, as {@link String#length} counts them, from 0
   */
  public static String beginning(String text, int characters) {
    if (text.length() <= characters) {
      return text;
    }
    boolean splitsAPair = characters > 0 && Character.isHighSurrogate(text.charAt(characters - 1));
    return text.substring(0, splitsAPair ? characters - 1 : characters);
  }

  /** The same with an ellipsis behind it, if anything is left out. */
  public static String of(String text, int characters) {
    return text.length() <= characters ? text : beginning(text, characters) + "…";
  }

  /** The same on one line. */
  public static String line(String text, int characters) {
    return of(text.strip().replaceAll("\\s+", " "), characters);
  }

  private Excerpt() {}
}
