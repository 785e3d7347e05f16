package dev.multitudes.agent;

import dev.multitudes.goal.Attainment;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Blame;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Round;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
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

  /**
   * How the run ends with words that call no tool: answered, if nothing is left to reach, because
   * the goal has no criterion or its criteria hold; otherwise given up.
   */
  static Outcome closing(Run run, Goal goal, String words) {
    Attainment attainment = Attainment.of(goal, run);
    return goal.achieved().isEmpty() || attainment.isReached()
        ? new Outcome.Answered(words)
        : new Outcome.GaveUp(words);
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
