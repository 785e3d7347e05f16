package dev.multitudes.track;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongConsumer;

/**
 * The phrases of texts, each of one to four words, with the text that said it first. Looking one up
 * takes the same time however long the texts are.
 *
 * <p>Note: phrases are kept as hashes of 64 bits (FNV-1a), about four to a word. Two that differ
 * and share a hash are to be expected beyond some billions.
 */
final class Phrases {
  /** How many words the longest phrase has. */
  static final int LONGEST = 4;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final Map<Long, Integer> firstSaid = new HashMap<>();

  /** Takes in a text, which has this number. */
  void add(List<String> words, int text) {
    each(words, phrase -> firstSaid.putIfAbsent(phrase, text));
  }

  /** Takes in a text but for phrases that stand here as well. */
  void addWithout(List<String> words, List<String> others) {
    var left = new Phrases();
    left.add(others, 0);
    each(
        words,
        phrase -> {
          if (!left.firstSaid.containsKey(phrase)) {
            firstSaid.putIfAbsent(phrase, 0);
          }
        });
  }

  private static void each(List<String> words, LongConsumer action) {
    for (int from = 0; from < words.size(); from++) {
      long hash = FNV_OFFSET;
      for (int to = from; to < Math.min(from + LONGEST, words.size()); to++) {
        hash = mixed(hash, words.get(to));
        action.accept(hash);
      }
    }
  }

  /** The number of the text that first said this phrase of at most four words. */
  OptionalInt first(List<String> phrase) {
    long hash = FNV_OFFSET;
    for (String word : phrase) {
      hash = mixed(hash, word);
    }
    Integer text = firstSaid.get(hash);
    return text == null ? OptionalInt.empty() : OptionalInt.of(text);
  }

  boolean has(List<String> phrase) {
    return first(phrase).isPresent();
  }

  private static long mixed(long before, String word) {
    long hash = before;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * FNV_PRIME;
    }
    return (hash ^ 0xffff) * FNV_PRIME; // the end of a word: "ab", "c" is not "a", "bc"
  }
}
