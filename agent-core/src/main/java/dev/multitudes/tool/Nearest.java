package dev.multitudes.tool;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody may have meant. */
public final class Nearest {

  private static final int LONGEST = 64;
  private static final int LEAST_TOLERANCE = 2;
  private static final int LETTERS_PER_ERROR = 3;

  /** The nearest of the names by edit distance, if it is near enough to be worth suggesting. */
  public static Optional<String> to(String written, Collection<String> names) {
    String plain = plain(written);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    return names.stream()
        .filter(name -> distance(plain, plain(name)) <= tolerance(plain, plain(name)))
        .min(comparingInt(name -> distance(plain, plain(name))));
  }

  /** Such as {@code ; did you mean "who"?}; empty if nothing is near. */
  public static String question(String written, Collection<String> names) {
    return to(written, names).map(name -> "; did you mean \"" + name + "\"?").orElse("");
  }

  private static int tolerance(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    return Math.min(shorter - 1, Math.max(LEAST_TOLERANCE, shorter / LETTERS_PER_ERROR));
  }

  private static String plain(String name) {
    String letters = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
    return letters.substring(0, Math.min(letters.length(), LONGEST));
  }

  /** Levenshtein's, two rows at a time. */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[other.length()];
  }

  private Nearest() {}
}
