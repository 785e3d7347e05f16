package dev.multitudes.drift;

import dev.multitudes.format.StrictJson;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a text keeps to one thing that a persona does, from 0, not at all, to 1, wholly: told by
 * rule, so that nobody has to judge. Li et al. (arXiv 2402.10962) ask a persona a probing question
 * on a fork of the conversation and measure the answer like this.
 *
 * <p>Write your own as a lambda: {@code TextMeasure rhymes = text -> ...}. It must always give the
 * same number for the same text.
 */
@FunctionalInterface
public interface TextMeasure {

  /**
   * The measure of a text, from 0 to 1.
   *
   * @param text as it was said; may be empty
   */
  double of(String text);

  /** The share of sentences in which the pattern is found; 0 without sentences. */
  static TextMeasure sentencesWith(Pattern pattern) {
    return text -> {
      List<String> sentences = Speech.sentences(text);
      long found = sentences.stream().filter(s -> pattern.matcher(s).find()).count();
      return sentences.isEmpty() ? 0 : (double) found / sentences.size();
    };
  }

  /** The share of words that are among these, in any case; 0 without words. */
  static TextMeasure wordsAmong(String... lexicon) {
    Set<String> known =
        Stream.of(lexicon)
            .flatMap(entry -> Speech.words(entry).stream())
            .collect(Collectors.toUnmodifiableSet());
    return text -> {
      List<String> words = Speech.words(text);
      long found = words.stream().filter(known::contains).count();
      return words.isEmpty() ? 0 : (double) found / words.size();
    };
  }

  /**
   * 1 if sentences have on average this many words; outside of it the ratio of the nearer bound to
   * the average, or of the average to the bound, so that twice too long is .5; 0 without sentences.
   *
   * @param least words, at least 1
   * @param most words, at least as many
   */
  static TextMeasure sentencesOf(int least, int most) {
    if (least < 1 || most < least) {
      throw new IllegalArgumentException(
          "Sentences have from at least 1 word to at least as many, but these from %d to %d"
              .formatted(least, most));
    }
    return text -> {
      int sentences = Speech.sentences(text).size();
      double mean = sentences == 0 ? 0 : (double) Speech.words(text).size() / sentences;
      return mean > most ? most / mean : Math.min(1, mean / least);
    };
  }

  /**
   * The share of letters in a script, such as {@link UnicodeScript#CYRILLIC}: what language it is,
   * as far as the script tells; 0 without letters.
   */
  static TextMeasure writtenIn(UnicodeScript script) {
    return text -> {
      int[] letters = text.codePoints().filter(Character::isLetter).toArray();
      int own = 0;
      for (int letter : letters) {
        own += UnicodeScript.of(letter) == script ? 1 : 0;
      }
      return letters.length == 0 ? 0 : (double) own / letters.length;
    };
  }

  /** 1 if the text is a JSON object and nothing else, otherwise 0. */
  static TextMeasure jsonObject() {
    return text -> StrictJson.isObject(text) ? 1 : 0;
  }

  /** 0 if the text says anything forbidden, otherwise 1. */
  static TextMeasure without(ForbiddenWords forbidden) {
    return text -> forbidden.in(text).isEmpty() ? 1 : 0;
  }
}
