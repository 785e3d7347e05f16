package dev.multitudes.drift;

import static java.util.Collections.unmodifiableMap;

import dev.multitudes.persona.Persona;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which words give away that the persona speaks, and which that the friendly assistant does, whom
 * any model falls back to.
 *
 * <p>The marker of a word is the difference of its log-odds in the speech of both, {@code
 * ln((y+α)/(n+A-y-α))}, with y its count, n all counts, α its prior count and A all prior counts:
 * half a count for each word of the vocabulary, divided among the words as they come in both
 * speeches together (Monroe, Colaresi and Quinn, Fightin' Words, Political Analysis 2008). So a
 * word that everybody says, and that a few exemplars happen not to, is no marker. The longer speech
 * is scaled to the length of the shorter, or every unknown word would speak for whoever was shown
 * less of.
 */
public final class Markers {
  private static final List<String> ASSISTANT = List.copyOf(Lines.of("assistant.txt"));
  private static final double PRIOR = .5;

  private final Map<String, Double> logOdds;
  private final Map<String, Double> logRatios;

  private Markers(Map<String, Integer> persona, Map<String, Integer> assistant) {
    Set<String> vocabulary = new HashSet<>(persona.keySet());
    vocabulary.addAll(assistant.keySet());
    double length = Math.min(total(persona), total(assistant));
    double priors = PRIOR * vocabulary.size();
    var odds = new HashMap<String, Double>();
    var ratios = new HashMap<String, Double>();
    for (String word : vocabulary) {
      double own = length * persona.getOrDefault(word, 0) / total(persona);
      double rival = length * assistant.getOrDefault(word, 0) / total(assistant);
      double prior = priors * (own + rival) / (2 * length);
      odds.put(
          word, logOdds(own + prior, length + priors) - logOdds(rival + prior, length + priors));
      ratios.put(word, Math.log((own + prior) / (rival + prior)));
    }
    this.logOdds = unmodifiableMap(odds);
    this.logRatios = unmodifiableMap(ratios);
  }

  private static double total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static double logOdds(double count, double all) {
    // a speech of one word has no other word to set against it
    return Math.log(count / Math.max(Double.MIN_NORMAL, all - count));
  }

  /**
   * What tells this persona, by its exemplars, from the friendly assistant, by speech that comes
   * with this package (English).
   */
  public static Markers of(Persona persona) {
    return between(persona.style().exemplars(), ASSISTANT);
  }

  /** Speech of the friendly assistant, invented for this package (English). */
  public static List<String> assistantSpeech() {
    return ASSISTANT;
  }

  /**
   * What tells two speakers apart.
   *
   * @param own what the persona says; has words
   * @param rival what the other says; has words
   */
  public static Markers between(List<String> own, List<String> rival) {
    Map<String, Integer> ownWords = count(own);
    Map<String, Integer> rivalWords = count(rival);
    if (ownWords.isEmpty() || rivalWords.isEmpty()) {
      throw new IllegalArgumentException(
          "Markers tell two speakers apart, but the %s says nothing"
              .formatted(ownWords.isEmpty() ? "persona" : "rival"));
    }
    return new Markers(ownWords, rivalWords);
  }

  private static Map<String, Integer> count(List<String> speech) {
    var counts = new HashMap<String, Integer>();
    speech.forEach(text -> Speech.words(text).forEach(word -> counts.merge(word, 1, Integer::sum)));
    return counts;
  }

  /** The marker of a word: above 0 for the persona, below for the assistant, 0 if unknown. */
  public double of(String word) {
    return logOdds.getOrDefault(word, 0.);
  }

  /** The mean marker of a text's words; 0 without words. */
  public double score(String text) {
    return score(Speech.words(text));
  }

  double score(List<String> words) {
    return words.stream().mapToDouble(this::of).average().orElse(0);
  }

  /** ln(P(words | persona) / P(words | assistant)) by naive Bayes; each word counts once. */
  double logRatio(List<String> words) {
    double sum = 0;
    for (String word : new HashSet<>(words)) {
      sum += logRatios.getOrDefault(word, 0.);
    }
    return sum;
  }
}
