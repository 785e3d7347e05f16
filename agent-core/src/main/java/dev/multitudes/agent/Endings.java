package dev.multitudes.agent;

import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Blame;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Round;
import dev.multitudes.run.Run;
import java.util.Optional;

/** What the verdicts on a round, or a last word, mean for the run. */
final class Endings {

  /** How the run ends by what was judged, if it does: a violation comes first, then achievement. */
  static Optional<Outcome> settled(Round round) {
    return round
        .judged(Verdict.VIOLATES)
        .<Outcome>map(violation -> new Outcome.Foreclosed(violation.why(), Blame.AGENT))
        .or(() -> round.judged(Verdict.ACHIEVES).map(it -> new Outcome.Achieved(it.why())))
        .or(() -> round.judged(Verdict.FORECLOSES).map(Endings::foreclosed));
  }

  private static Outcome foreclosed(Judgement judgement) {
    return new Outcome.Foreclosed(judgement.why(), judgement.blame().orElse(Blame.AGENT));
  }

  /** How the run ends with words that call no tool: a goal that is still open was given up. */
  static Outcome closing(Run run, Goal goal, String words) {
    return goal.achieved().isEmpty() || wasReached(run)
        ? new Outcome.Answered(words)
        : new Outcome.GaveUp(words);
  }

  private static boolean wasReached(Run run) {
    return run.all(Event.Judged.class).stream()
        .anyMatch(judged -> judged.judgement().verdict() == Verdict.ACHIEVES);
  }

  private Endings() {}
}
