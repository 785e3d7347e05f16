package dev.multitudes.simulated;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whose words a text's are: naive Bayes over the words of each speaker, smoothed towards those of
 * all. A word that nobody has tells nothing, nor does one that more than two have.
 */
final class Lexicon {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}']+");
  private static final int MOST = 2;
  // Counts of the words of all that each speaker is lent: common words tell little, whoever says
  // them more often by chance.
  private static final double LENT = 20;
  // In nats. A word that only one speaker has gives about this much.
  private static final double SURE = 2.5;

  private final int speakers;
  private final Map<String, double[]> logs = new HashMap<>();

  /**
   * The words of these speakers.
   *
   * @param speech of each speaker, in order; at least one speaker
   */
  Lexicon(List<List<String>> speech) {
    this.speakers = speech.size();
    var all = new HashMap<String, double[]>();
    double[] totals = new double[speakers];
    for (int i = 0; i < speakers; i++) {
      for (String word : speech.get(i).stream().flatMap(text -> words(text).stream()).toList()) {
        all.computeIfAbsent(word, unknown -> new double[speakers])[i]++;
        totals[i]++;
      }
    }
    double total = Arrays.stream(totals).sum();
    all.values().removeIf(counts -> Arrays.stream(counts).filter(n -> n > 0).count() > MOST);
    all.forEach((word, counts) -> logs.put(word, logs(counts, totals, total)));
  }

  private static double[] logs(double[] counts, double[] totals, double total) {
    double lent = LENT * Arrays.stream(counts).sum() / total;
    double[] logs = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      logs[i] = Math.log((counts[i] + lent) / (totals[i] + LENT));
    }
    return logs;
  }

  static List<String> words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** ln P(text | speaker) less that of the likeliest: 0 for the likeliest, for others below. */
  double[] evidence(String text) {
    double[] sums = new double[speakers];
    for (String word : new HashSet<>(words(text))) {
      double[] known = logs.get(word);
      for (int i = 0; known != null && i < speakers; i++) {
        sums[i] += known[i];
      }
    }
    double best = Arrays.stream(sums).max().orElse(0);
    return Arrays.stream(sums).map(sum -> sum - best).toArray();
  }

  /** The speaker whose words these surely are; empty if they might be another's. */
  OptionalInt recognised(String text) {
    double[] evidence = evidence(text);
    int[] near = IntStream.range(0, speakers).filter(i -> evidence[i] > -SURE).toArray();
    return near.length == 1 ? OptionalInt.of(near[0]) : OptionalInt.empty();
  }
}
