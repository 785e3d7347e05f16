package dev.multitudes.track;

import static java.util.function.Predicate.not;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as words that can be compared wherever they stand: without case, quotes, brackets and the
 * marks around a word. Addresses, account numbers and amounts are one word each, also where they
 * are written in groups.
 */
final class Words {
  private static final Pattern BETWEEN = Pattern.compile("[\\s\"'<>(),;|\\[\\]{}`\u2018-\u201f]+");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern SCHEME = Pattern.compile("^(?:https?://)?(?:www\\.)?");
  private static final Pattern WHOLE = Pattern.compile("(\\d+)\\.0+");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}\\b)");
  // Account numbers (ISO 13616) and card numbers, written in groups of four.
  private static final Pattern GROUPED =
      Pattern.compile(
          "\\b(?:[A-Z]{2}\\d{2}(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,4})?|\\d{4}(?:["
              + " -]\\d{4}){3})\\b");

  private static final Pattern ADDRESS = Pattern.compile("@|[\\p{L}\\p{N}][._/][\\p{L}\\p{N}]");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern DATE = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}");
  private static final int FEWEST_DIGITS = 5;
  private static final int SHORTEST_ADDRESS = 6;
  private static final int SHORTEST_WORD = 3;

  private static final Set<String> COMMON =
      Set.of(
          "and",
          "are",
          "but",
          "can",
          "does",
          "for",
          "from",
          "has",
          "have",
          "her",
          "him",
          "his",
          "its",
          "none",
          "not",
          "null",
          "read",
          "she",
          "that",
          "the",
          "their",
          "them",
          "then",
          "they",
          "this",
          "today",
          "tomorrow",
          "true",
          "false",
          "was",
          "what",
          "which",
          "who",
          "will",
          "with",
          "write",
          "yes",
          "you",
          "your");

  /** The words of a text, in order. */
  static List<String> of(String text) {
    String plain =
        INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    String joined =
        GROUPED.matcher(plain).replaceAll(found -> found.group().replaceAll("[ -]", ""));
    return BETWEEN
        .splitAsStream(THOUSANDS.matcher(joined).replaceAll(""))
        .map(Words::bare)
        .filter(not(String::isEmpty))
        .toList();
  }

  private static String bare(String word) {
    String inner = EDGES.matcher(word).replaceAll("");
    String place = SCHEME.matcher(inner.toLowerCase(Locale.ROOT)).replaceFirst("");
    return WHOLE.matcher(place).replaceFirst("$1");
  }

  /** Whether a word points at somebody or something: an address, a link, a long number. */
  static boolean isMark(String word) {
    boolean isAddress =
        word.length() >= SHORTEST_ADDRESS
            && LETTER.matcher(word).find()
            && ADDRESS.matcher(word).find();
    boolean hasManyDigits = word.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    return (isAddress || hasManyDigits) && !DATE.matcher(word).find();
  }

  /** Whether nothing follows from its being said twice, as of a short or very common word. */
  static boolean isCommon(String word) {
    boolean isNumber = word.chars().allMatch(Character::isDigit);
    return isNumber ? word.length() < 2 : word.length() < SHORTEST_WORD || COMMON.contains(word);
  }

  private Words() {}
}
