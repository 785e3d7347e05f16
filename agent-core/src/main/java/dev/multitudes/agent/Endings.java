package dev.multitudes.agent;

import dev.multitudes.goal.Attainment;
import dev.multitudes.goal.Criterion;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Judgement.Blame;
import dev.multitudes.goal.Truth;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Round;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import java.util.List;
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
    return new Outcome.Foreclosed(judgement.why(), judgement.blame().orElse(Blame.UNKNOWN));
  }

  /** The goal is lost if all acts that it leaves are spent and it is not reached. */
  static Optional<Outcome> late(Run run, Goal goal) {
    return goal.horizon().left(run.happened()) > 0 || Attainment.of(goal, run).isReached()
        ? Optional.empty()
        : Optional.of(new Outcome.Foreclosed(goal.horizon().passed(), Blame.UNKNOWN));
  }

  /**
   * How the run ends with words that call no tool: given up, if something of the goal is known not
   * to hold; otherwise answered, because nothing is left to reach or nobody can tell.
   */
  static Outcome closing(Run run, Goal goal, String words) {
    return unmet(run, goal).isEmpty() ? new Outcome.Answered(words) : new Outcome.GaveUp(words);
  }

  /**
   * The criteria that are known not to hold. What only a judge can tell is known if the last act
   * was judged by one, who did not find the goal reached.
   */
  static List<Criterion> unmet(Run run, Goal goal) {
    if (goal.achieved().isEmpty()) {
      return List.of();
    }
    Attainment attainment = Attainment.of(goal, run);
    List<Criterion> failing = attainment.that(Truth.FAILS);
    return failing.isEmpty() && wasDecided(run) ? attainment.that(Truth.UNKNOWN) : failing;
  }

  private static boolean wasDecided(Run run) {
    for (int size = run.size(); size > 0; size--) {
      switch (run.upTo(size).last()) {
        case Event.Judged judged -> {
          return judged.judgement().basis() == Basis.JUDGE;
        }
        case Event.Replied reply -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** What the tools of this round answered, if all of them answer in the persona's place. */
  static Optional<String> directAnswer(Round round, Toolbox tools) {
    for (ToolCall call : round.reply().calls()) {
      if (tools.find(call.tool()).filter(Tool::answersDirectly).isEmpty()) {
        return Optional.empty();
      }
    }
    return round.answer();
  }

  private Endings() {}
}
