package dev.multitudes.examples.cli;

import dev.multitudes.agent.RunListener;
import dev.multitudes.goal.Act;
import dev.multitudes.run.Event;
import dev.multitudes.run.Journal;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Plays a match many times with one seed after another, and counts. */
final class Trials {
  private final Match match;
  private final PrintWriter out;

  Trials(Match match, PrintWriter out) {
    this.match = match;
    this.out = out;
  }

  /** Plays, telling each trial as it ends, and then how often what was done and reached. */
  List<Run> play(long firstSeed, int trials) {
    out.printf("  trial   seed  acts and how it ended%n");
    var runs = new ArrayList<Run>();
    for (int i = 0; i < trials && !out.checkError(); i++) { // nobody reads on behind a broken pipe
      runs.add(play(firstSeed + i, i + 1, trials));
    }
    count("first act", runs.stream().map(Trials::firstAct).toList());
    count("end", runs.stream().map(Trials::end).toList());
    conclude(runs, best(firstSeed, runs.size()));
    return runs;
  }

  private Run play(long seed, int number, int trials) {
    Run run = match.play(seed, new RunListener() {}, Journal.none());
    out.printf("  %2d/%-3d %6d  %s: %s%n", number, trials, seed, acts(run), end(run));
    return run;
  }

  private static String acts(Run run) {
    return run.acts().isEmpty()
        ? "nothing"
        : String.join(", ", run.acts().stream().map(Trials::told).toList());
  }

  private static String firstAct(Run run) {
    return run.acts().isEmpty() ? "nothing" : told(run.acts().getFirst());
  }

  private static String told(Act act) {
    return switch (act) {
      case Act.Call call -> call.tool() + " " + call.arguments();
      case Act.Speech speech -> "words";
    };
  }

  private static String end(Run run) {
    return switch (run.outcome()) {
      case Outcome.Achieved achieved -> "achieved";
      case Outcome.Answered answered -> "answered";
      case Outcome.Foreclosed lost ->
          "foreclosed by " + lost.blame().name().toLowerCase(Locale.ROOT);
      case Outcome.GaveUp gaveUp -> "gave up";
      case Outcome.Stopped stopped -> "stopped: " + stopped.rule();
      case Outcome.Broken broken -> "broken: " + broken.cause();
    };
  }

  private void count(String what, List<String> observed) {
    var counts = new TreeMap<String, Integer>();
    observed.forEach(one -> counts.merge(one, 1, Integer::sum));
    out.printf("%n  %-40s trials%n", what);
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            entry ->
                out.printf(
                    "  %-40s %6d  %s%n",
                    shortened(entry.getKey()),
                    entry.getValue(),
                    "#".repeat((int) Math.ceil(30. * entry.getValue() / observed.size()))));
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 37) + "...";
  }

  /** The mean over these seeds of what perfect play is worth. */
  private OptionalDouble best(long firstSeed, int trials) {
    return LongStream.range(firstSeed, firstSeed + trials)
        .mapToObj(match::best)
        .flatMapToDouble(OptionalDouble::stream)
        .average();
  }

  private void conclude(List<Run> runs, OptionalDouble best) {
    long achieved = runs.stream().filter(r -> r.outcome() instanceof Outcome.Achieved).count();
    double score =
        runs.stream()
            .flatMap(run -> run.all(Event.Judged.class).stream())
            .flatMap(judged -> judged.judgement().measure().stream())
            .mapToDouble(measure -> measure.score())
            .average()
            .orElse(Double.NaN);
    out.println();
    out.printf("  Achieved in %d of %d trials.", achieved, runs.size());
    if (!Double.isNaN(score)) {
      out.printf(Locale.ROOT, " Mean score of an act: %+.4f.", score);
    }
    best.ifPresent(
        worth ->
            out.printf(
                Locale.ROOT, " What perfect play is worth to this persona here: %.4f.", worth));
    out.println();
  }
}
