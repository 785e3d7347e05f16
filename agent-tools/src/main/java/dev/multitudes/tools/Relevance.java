package dev.multitudes.tools;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well texts fit some words, by BM25: for each word, its rarity times tf (k1 + 1) / (tf + k1 (1
 * - b + b length / mean length)), with k1 = 1.2 and b = 0.75 (Robertson and Zaragoza, The
 * Probabilistic Relevance Framework: BM25 and Beyond, 2009). The rarity is ln(1 + (N - n + 0.5) /
 * (n + 0.5)), which is never negative (as in Lucene's BM25Similarity).
 */
final class Relevance {

  private static final double K1 = 1.2;
  private static final double B = .75;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final List<Map<String, Long>> texts;
  private final double meanLength;

  Relevance(List<String> texts) {
    this.texts =
        texts.stream()
            .map(text -> words(text).stream().collect(groupingBy(Function.identity(), counting())))
            .toList();
    meanLength = this.texts.stream().mapToLong(Relevance::length).average().orElse(1);
  }

  /** The words of a text, in whatever case and shape they were written. */
  static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
  }

  private static long length(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The texts that hold any of the words, by index, the best first, and of equals the newest. */
  Stream<Integer> ranked(String query) {
    Map<String, Double> rarities =
        words(query).stream().distinct().collect(toMap(Function.identity(), this::rarity));
    double[] scores = texts.stream().mapToDouble(counts -> score(counts, rarities)).toArray();
    return IntStream.range(0, scores.length)
        .filter(i -> scores[i] > 0)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(i -> -scores[i])
                .thenComparing(Comparator.reverseOrder()));
  }

  private double rarity(String word) {
    long holders = texts.stream().filter(counts -> counts.containsKey(word)).count();
    return Math.log(1 + (texts.size() - holders + .5) / (holders + .5));
  }

  private double score(Map<String, Long> counts, Map<String, Double> rarities) {
    double norm = K1 * (1 - B + B * length(counts) / meanLength);
    return rarities.entrySet().stream()
        .mapToDouble(
            word -> {
              long often = counts.getOrDefault(word.getKey(), 0L);
              return word.getValue() * often * (K1 + 1) / (often + norm);
            })
        .sum();
  }
}
