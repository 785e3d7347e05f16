package dev.multitudes.examples.comparison;

import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Measure;
import dev.multitudes.goal.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How somebody did in a scenario, over many plays.
 *
 * @param who plays
 * @param plays how many
 * @param success share in which the goal was reached
 * @param worth mean of what the ends were worth, from 0 to 1
 * @param regret mean of what an act gave away against the best one, in the goal's utility; 0 if
 *     none was judged by values
 * @param acts mean number of them in a play
 * @param verdicts how often each was given, in all plays together
 * @param tokens mean number that a model read and wrote in a play; 0 without one
 */
public record Row(
    String who,
    int plays,
    double success,
    double worth,
    double regret,
    double acts,
    Map<Verdict, Long> verdicts,
    double tokens) {

  /** Copies the verdicts, each of which has its count. */
  public Row {
    var all = new EnumMap<Verdict, Long>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      all.put(verdict, verdicts.getOrDefault(verdict, 0L));
    }
    verdicts = Collections.unmodifiableMap(all);
  }

  static Row of(String who, List<Played> plays) {
    var verdicts = new EnumMap<Verdict, Long>(Verdict.class);
    plays.stream()
        .flatMap(play -> play.judgements().stream())
        .forEach(judged -> verdicts.merge(judged.verdict(), 1L, Long::sum));
    return new Row(
        who,
        plays.size(),
        mean(plays, play -> play.achieved() ? 1 : 0),
        mean(plays, Played::worth),
        regret(plays),
        mean(plays, Played::acts),
        verdicts,
        mean(plays, Played::tokens));
  }

  private static double mean(List<Played> plays, ToDoubleFunction<Played> quantity) {
    return plays.stream().mapToDouble(quantity).average().orElseThrow();
  }

  private static double regret(List<Played> plays) {
    return plays.stream()
        .flatMap(play -> play.judgements().stream())
        .map(Judgement::measure)
        .flatMap(measure -> measure.stream())
        .mapToDouble(Measure::skill)
        .map(skill -> -skill)
        .average()
        .orElse(0);
  }
}
