package dev.multitudes.testing.assertion;

import dev.multitudes.context.Excerpt;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Judgement;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** A whole run in a few lines: who wanted what, each act with its verdict, and how it ended. */
final class Decision {
  private static final int LONGEST = 160;
  private static final int MOST_ACTS = 12;

  static String told(Run run) {
    var lines = new StringJoiner("\n  ", "  ", "");
    String goal = run.cast().goal().isEmpty() ? "no goal stated" : "\"" + run.cast().goal() + "\"";
    lines.add("who: %s, wanting: %s".formatted(run.cast().persona(), goal));
    lines.add("situation: " + Excerpt.line(run.started().situation(), LONGEST));
    acts(run).forEach(lines::add);
    lines.add("end: " + end(run));
    return lines.toString();
  }

  private static List<String> acts(Run run) {
    Map<String, Judgement> judged = new HashMap<>();
    run.all(Event.Judged.class).forEach(it -> judged.put(it.act(), it.judgement()));
    List<Act> acts = run.acts();
    int left = Math.max(0, acts.size() - MOST_ACTS);
    List<String> told =
        acts.stream().skip(left).map(act -> told(act) + verdict(judged, act)).toList();
    return left == 0 ? told : concat("(%d earlier acts)".formatted(left), told);
  }

  private static List<String> concat(String first, List<String> rest) {
    var all = new ArrayList<String>();
    all.add(first);
    all.addAll(rest);
    return all;
  }

  static String told(Act act) {
    return Excerpt.line(
        switch (act) {
          case Act.Call call ->
              "%s %s %s%s"
                  .formatted(
                      call.id(),
                      call.tool(),
                      call.arguments(),
                      call.fate() == Act.Fate.DONE
                          ? ""
                          : " ("
                              + call.fate().name().toLowerCase(Locale.ROOT)
                              + ": "
                              + call.answer()
                              + ")");
          case Act.Speech speech -> speech.id() + " \"" + speech.words() + "\"";
        },
        LONGEST);
  }

  private static String verdict(Map<String, Judgement> judged, Act act) {
    Judgement judgement = judged.get(act.id());
    return judgement == null
        ? ""
        : " -> " + judgement.verdict() + ": " + Excerpt.line(judgement.why(), LONGEST);
  }

  private static String end(Run run) {
    String spent =
        "%d turns, %d calls, %d tokens".formatted(run.turns(), calls(run), run.usage().total());
    return run.hasEnded()
        ? told(run.outcome()) + "; " + spent
        : "not yet, the last event is " + run.last() + "; " + spent;
  }

  static long calls(Run run) {
    return run.acts().stream().filter(Act.Call.class::isInstance).count();
  }

  static String told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Achieved achieved -> "achieved: " + achieved.why();
      case Outcome.Answered answered -> "answered: " + Excerpt.line(answered.words(), LONGEST);
      case Outcome.Foreclosed lost ->
          "foreclosed by " + lost.blame().name().toLowerCase(Locale.ROOT) + ": " + lost.why();
      case Outcome.GaveUp gaveUp -> "gave up: " + Excerpt.line(gaveUp.words(), LONGEST);
      case Outcome.Stopped stopped -> "stopped: " + stopped.rule();
      case Outcome.Broken broken -> "broken: " + broken.cause();
    };
  }

  private Decision() {}
}
