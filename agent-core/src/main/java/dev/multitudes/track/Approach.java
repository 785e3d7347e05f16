package dev.multitudes.track;

import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Progress;
import dev.multitudes.goal.Truth;
import dev.multitudes.goal.Verdict;
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
 */
record Approach(double urgency, Nearness before, Nearness after, Hearing hearing) {
  private static final double ADVANCE = .1;

  Judgement judgement() {
    Verdict verdict = verdict();
    List<Part> decisive = done().isEmpty() && undone().isEmpty() ? known() : changed();
    var judgement =
        Judgement.of(
            verdict,
            verdict == Verdict.UNKNOWN && progress().isEmpty()
                ? Judgement.Basis.NONE
                : Part.weakest(decisive),
            told());
    return progress().map(judgement::progressing).orElse(judgement);
  }

  Optional<Progress> progress() {
    return before.share().flatMap(from -> after.share().map(to -> new Progress(from, to)));
  }

  private Verdict verdict() {
    if (done().isEmpty() != undone().isEmpty()) {
      return undone().isEmpty() ? Verdict.ADVANCES : Verdict.HINDERS;
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

  private List<Part> done() {
    return after.that(Truth.HOLDS, before, Truth.FAILS);
  }

  private List<Part> undone() {
    return after.that(Truth.FAILS, before, Truth.HOLDS);
  }

  private List<Part> changed() {
    var changed = done();
    changed.addAll(undone());
    return changed;
  }

  private List<Part> known() {
    var known = after.that(Truth.HOLDS);
    known.addAll(after.that(Truth.FAILS));
    return known;
  }

  private String told() {
    return "%s: %d of %d, before %d"
            .formatted(
                after.source(),
                after.that(Truth.HOLDS).size(),
                after.parts().size(),
                before.that(Truth.HOLDS).size())
        + told("; ", done())
        + told("; no longer ", undone())
        + told("; nobody can tell of ", after.that(Truth.UNKNOWN));
  }

  private String told(String lead, List<Part> parts) {
    return parts.isEmpty() ? "" : lead + hearing.told(parts);
  }
}
