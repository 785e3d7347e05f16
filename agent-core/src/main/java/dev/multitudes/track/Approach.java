package dev.multitudes.track;

import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Progress;
import dev.multitudes.goal.Truth;
import dev.multitudes.goal.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much nearer an act came to a goal, by one source.
 *
 * <p>Something done that was not, and nothing undone, advances, however small its weight; something
 * undone, and nothing done, hinders. Otherwise the score decides, {@code urgency after - before}
 * (potential-based shaping: Ng, Harada and Russell 1999): at least .1 advances, at most -.1
 * hinders. What nobody could tell before or cannot tell after was neither done nor undone.
 *
 * <p>Criteria say when a goal is reached, and not which steps lead there: of an act that changes
 * none of them nobody can tell what it is good for. Milestones and checklists do say.
 *
 * @param done the parts that the act made so
 * @param undone the parts that it made not so any more
 */
record Approach(
    double urgency,
    Nearness before,
    Nearness after,
    List<Part> done,
    List<Part> undone,
    Hearing hearing) {
  private static final double ADVANCE = .1;

  static Approach of(double urgency, Nearness before, Nearness after, Hearing hearing) {
    return new Approach(
        urgency,
        before,
        after,
        after.that(Truth.HOLDS, before, Truth.FAILS),
        after.that(Truth.FAILS, before, Truth.HOLDS),
        hearing);
  }

  Judgement judgement() {
    Verdict verdict = verdict();
    boolean isOfNothing = verdict == Verdict.UNKNOWN && progress().isEmpty();
    var judgement =
        Judgement.of(verdict, isOfNothing ? Basis.NONE : Part.weakest(decisive()), told());
    return progress().map(judgement::progressing).orElse(judgement);
  }

  Optional<Progress> progress() {
    return before.share().flatMap(from -> after.share().map(to -> new Progress(from, to)));
  }

  private Verdict verdict() {
    if (done.isEmpty() != undone.isEmpty()) {
      return undone.isEmpty() ? Verdict.ADVANCES : Verdict.HINDERS;
    }
    boolean lostSight = !after.that(Truth.UNKNOWN, before, Truth.HOLDS).isEmpty();
    return lostSight ? Verdict.UNKNOWN : progress().map(this::byScore).orElse(Verdict.UNKNOWN);
  }

  private Verdict byScore(Progress progress) {
    double score = progress.score(urgency);
    if (Math.abs(score) < ADVANCE) {
      return after.saysTheWay() ? Verdict.NEUTRAL : Verdict.UNKNOWN;
    }
    return score > 0 ? Verdict.ADVANCES : Verdict.HINDERS;
  }

  /** What changed, or else all that is known. */
  private List<Part> decisive() {
    if (done.isEmpty() && undone.isEmpty()) {
      return after.known();
    }
    var changed = new ArrayList<>(done);
    changed.addAll(undone);
    return changed;
  }

  // Every act is told of, so this is put together rather than formatted.
  private String told() {
    return after.source().inWords()
        + ": "
        + after.count(Truth.HOLDS)
        + " of "
        + after.truths().size()
        + ", before "
        + before.count(Truth.HOLDS)
        + told("; ", done)
        + told("; no longer ", undone)
        + told("; nobody can tell of ", after.that(Truth.UNKNOWN));
  }

  private String told(String lead, List<Part> parts) {
    return parts.isEmpty() ? "" : lead + hearing.told(parts);
  }
}
