package dev.multitudes.agent;

import dev.multitudes.goal.Goal;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Round;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Toolbox;
import dev.multitudes.track.Headway;
import dev.multitudes.track.Reached;
import java.util.Optional;

/**
 * The course that a run takes once acts were judged. The verdicts come first; then calls that wait;
 * then whether words, or an answer in the persona's place, end the run; then whether it gets on.
 */
final class Course {
  private final Goals goals;
  private final Toolbox tools;
  private final Headway headway;
  private final Completion completion;
  private final Ladder ladder;

  /**
   * The course of one run.
   *
   * @param reminders how often the persona is told what is not met, from 0
   */
  Course(Goals goals, Toolbox tools, int reminders) {
    this.goals = goals;
    this.tools = tools;
    this.headway = Headway.with(tools);
    this.completion = new Completion(reminders, headway);
    this.ladder = new Ladder(tools, headway);
  }

  /** What follows the judgement of the last acts. */
  Next after(Run run, Round round) {
    Goal goal = goals.of(run);
    headway.read(run);
    boolean isSpeech = round.reply().calls().isEmpty();
    Optional<Outcome> settled = Endings.settled(round);
    if (settled.isPresent()) {
      return isSpeech ? completion.end(run, settled.get()) : new Next.End(settled.get());
    }
    if (isSpeech) {
      return completion.of(run, goal);
    }
    Optional<Outcome> late = Endings.late(run, goal);
    if (late.isPresent()) {
      return new Next.End(late.get());
    }
    return round.waiting().isEmpty() ? afterCalls(run, round, goal) : new Next.Call();
  }

  private Next afterCalls(Run run, Round round, Goal goal) {
    return Endings.directAnswer(round, tools)
        .<Next>map(answer -> new Next.End(Endings.closing(run, goal, answer)))
        .or(() -> ladder.hint(run, goal).map(Next.Tell::new))
        .or(() -> ladder.rule(run).map(rule -> new Next.End(stopped(run, rule))))
        .orElseGet(Next.Ask::new);
  }

  /** How many of the next calls may run before the goal is lost; at least one. */
  int room(Run run) {
    return Math.max(1, goals.of(run).horizon().left(run.happened()));
  }

  /** The run is stopped by this rule, with what was reached. */
  Outcome.Stopped stopped(Run run, String rule) {
    return new Outcome.Stopped(rule, Reached.of(run, goals.of(run), headway));
  }
}
