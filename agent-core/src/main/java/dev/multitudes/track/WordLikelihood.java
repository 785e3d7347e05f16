package dev.multitudes.track;

import dev.multitudes.goal.GoalPosterior;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Recognises a goal in words: naive Bayes over the words of a few sayings for each goal, with a
 * symmetric Dirichlet prior. Without a goal every word is equally likely. Words that occur in no
 * saying, and the commonest function words, tell nothing and are passed over. A word counts once,
 * however often it is said.
 *
 * <p>A crude reader: it knows no grammar and does not notice a "not". It serves as a first look,
 * before there are acts to judge by.
 */
final class WordLikelihood {
  // Prior count of each word; .5 is Jeffreys' choice.
  private static final double PRIOR = .5;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "but", "by", "do", "does", "for", "from",
          "has", "have", "he", "her", "his", "i", "in", "into", "is", "it", "its", "of", "on", "or",
          "she", "should", "so", "that", "the", "their", "them", "then", "they", "this", "to",
          "was", "we", "what", "which", "who", "will", "with", "you", "your");

  private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
  private final Set<String> vocabulary = new TreeSet<>();

  WordLikelihood(Map<String, List<String>> sayings) {
    sayings.forEach((goal, said) -> counts.put(goal, count(said)));
    counts.values().forEach(count -> vocabulary.addAll(count.keySet()));
  }

  private static Map<String, Integer> count(Collection<String> sayings) {
    var count = new HashMap<String, Integer>();
    for (String saying : sayings) {
      words(saying).forEach(word -> count.merge(word, 1, Integer::sum));
    }
    return count;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(found -> found.group())
        .filter(word -> !FUNCTION_WORDS.contains(word))
        .distinct()
        .toList();
  }

  /**
   * The posterior over the goals and none, all equally probable before; uniform if no word is
   * known.
   */
  GoalPosterior posterior(String text) {
    List<String> known = new ArrayList<>(words(text));
    known.retainAll(vocabulary);
    var logs = new LinkedHashMap<String, Double>();
    counts.forEach((goal, count) -> logs.put(goal, logLikelihood(known, count)));
    double none = -known.size() * Math.log(Math.max(1, vocabulary.size()));
    return GoalPosterior.uniformPriorOfLogs(logs, none);
  }

  private double logLikelihood(List<String> words, Map<String, Integer> count) {
    double total =
        count.values().stream().mapToInt(Integer::intValue).sum() + PRIOR * vocabulary.size();
    double log = 0;
    for (String word : words) {
      log += Math.log((count.getOrDefault(word, 0) + PRIOR) / total);
    }
    return log;
  }
}
