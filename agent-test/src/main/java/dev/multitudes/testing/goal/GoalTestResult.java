package dev.multitudes.testing.goal;

import dev.multitudes.testing.statistics.Plan;
import dev.multitudes.testing.statistics.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All that a goal test came to: what its message, its report and its JSON are written from.
 *
 * @param name the test's name
 * @param subject who was played, wanting what, by which model
 * @param success what is true of a trial that succeeds, in words
 * @param plan when a verdict falls
 * @param budget what could be spent
 * @param verdict what it came to
 * @param why what decided, in one sentence
 * @param trials all of them, in the order of their seeds, also those that are none
 * @param pooled trials of earlier runs that count too
 * @param ceiling how often the reference planner reaches the goal; empty if nobody can tell
 * @param findings what a report shows beside the numbers
 * @param time how long the trials took
 */
public record GoalTestResult(
    String name,
    Subject subject,
    String success,
    Plan plan,
    Budget budget,
    GoalVerdict verdict,
    String why,
    List<Trial> trials,
    Tally pooled,
    Optional<Ceiling> ceiling,
    Findings findings,
    Duration time) {

  /** Copies the trials. */
  public GoalTestResult {
    trials = List.copyOf(trials);
  }

  /** What counts, with what is pooled. */
  public Tally tally() {
    return Tallying.of(trials).plus(pooled);
  }

  /** Trials in which the environment broke. */
  public List<Trial> broken() {
    return trials.stream().filter(trial -> trial.end() == Trial.End.NO_TRIAL).toList();
  }

  /** Trials in which the goal was not reached. */
  public List<Trial> failures() {
    return trials.stream().filter(trial -> trial.end() == Trial.End.FAILURE).toList();
  }

  /** Tokens of all trials. */
  public long tokens() {
    return trials.stream().mapToLong(Trial::tokens).sum();
  }
}
