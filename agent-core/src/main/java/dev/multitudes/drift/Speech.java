package dev.multitudes.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text taken apart into words and sentences, the same way for every measure. */
final class Speech {
  private static final Pattern BETWEEN_SENTENCES =
      Pattern.compile("(?<=[.!?…])\\s+|(?<=[。！？])|\\R+");

  /**
   * The words, in lower case: letters, with apostrophes between them as in "I'm"; numbers are no
   * words.
   */
  static List<String> words(String text) {
    String small = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    var words = new ArrayList<String>();
    int begin = 0;
    for (int i = 0; i <= small.length(); i++) {
      if (!isInside(small, i)) {
        if (i > begin) {
          words.add(small.substring(begin, i));
        }
        begin = i + 1;
      }
    }
    return words;
  }

  /** Marks and halves of rare letters count as letters, so that no word is cut within a letter. */
  private static boolean isInside(String text, int i) {
    return isLetter(text, i)
        || (isApostrophe(text, i) && isLetter(text, i - 1) && isLetter(text, i + 1));
  }

  private static boolean isApostrophe(String text, int i) {
    return i < text.length() && text.charAt(i) == '\'';
  }

  private static boolean isLetter(String text, int i) {
    if (i < 0 || i >= text.length()) {
      return false;
    }
    char c = text.charAt(i);
    return Character.isLetter(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** The sentences that have words. A line's end ends a sentence too. */
  static List<String> sentences(String text) {
    return BETWEEN_SENTENCES
        .splitAsStream(text)
        .filter(sentence -> !words(sentence).isEmpty())
        .toList();
  }

  private Speech() {}
}
