package dev.multitudes.drift;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What of a text shows its style rather than its subject: how often each function word and each
 * trigram of characters comes. Punctuation is style and stays; case and the kind of blank do not.
 *
 * @param words function words
 * @param grams trigrams
 */
record Profile(Frequencies words, Frequencies grams) {
  private static final Map<String, Integer> FUNCTION_WORDS = functionWords();
  private static final int GRAM = 3;
  // Three characters of 16 bits each make a feature.
  private static final int BITS = 16;
  private static final long CHARACTER = 0xffffL;
  private static final long WHOLE = 0xffff_ffff_ffffL;

  static final Profile EMPTY = new Profile(Frequencies.NONE, Frequencies.NONE);

  private static Map<String, Integer> functionWords() {
    var numbers = new HashMap<String, Integer>();
    for (String line : Lines.of("function-words.txt")) {
      for (String word : line.split(" ", -1)) {
        numbers.put(word, numbers.size());
      }
    }
    return Map.copyOf(numbers);
  }

  static Profile of(String text) {
    return of(text, Speech.words(text));
  }

  static Profile of(String text, List<String> words) {
    return new Profile(functionWords(words), grams(text));
  }

  private static Frequencies functionWords(List<String> words) {
    long[] found = new long[words.size()];
    int length = 0;
    for (String word : words) {
      Integer number = FUNCTION_WORDS.get(word);
      if (number != null) {
        found[length++] = number;
      }
    }
    return Frequencies.of(found, length);
  }

  private static Frequencies grams(String text) {
    String plain = " " + text.toLowerCase(Locale.ROOT).strip() + " ";
    long[] grams = new long[plain.length()];
    long gram = 0;
    int characters = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = Character.isWhitespace(plain.charAt(i)) ? ' ' : plain.charAt(i);
      if (c == ' ' && (gram & CHARACTER) == ' ') {
        continue;
      }
      gram = (gram << BITS | c) & WHOLE;
      grams[Math.max(0, characters - GRAM + 1)] = gram;
      characters++;
    }
    return Frequencies.of(grams, Math.max(0, characters - GRAM + 1));
  }

  /** How many characters the text has, but for blanks that tell nothing. */
  int length() {
    return grams.total();
  }

  /** The profile of both texts. No trigram reaches from one to the other. */
  Profile plus(Profile other) {
    return new Profile(words.plus(other.words), grams.plus(other.grams));
  }

  /**
   * The cosine distance, from 0 to 1. Each of the two kinds of feature is scaled to length 1
   * before, so that the many trigrams do not drown the words. Nothing is as far as can be from
   * something, and no distance from nothing.
   */
  double distance(Profile other) {
    if (kinds() * other.kinds() == 0) {
      return kinds() == other.kinds() ? 0 : 1;
    }
    double dot = words.cosine(other.words) + grams.cosine(other.grams);
    return Math.clamp(1 - dot / Math.sqrt((double) kinds() * other.kinds()), 0., 1.);
  }

  /** How many of the two kinds of feature there are. */
  private int kinds() {
    return (words.isEmpty() ? 0 : 1) + (grams.isEmpty() ? 0 : 1);
  }
}
