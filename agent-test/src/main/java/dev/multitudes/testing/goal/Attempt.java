package dev.multitudes.testing.goal;

import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import java.util.Optional;
import java.util.function.LongFunction;

/** One trial, and what it counts as. */
final class Attempt {

  static Trial of(long seed, Success success, LongFunction<Run> play) {
    Run run;
    try {
      run = play.apply(seed);
    } catch (AssertionError e) {
      return new Trial(seed, Trial.End.FAILURE, String.valueOf(e.getMessage()), Optional.empty());
    } catch (RuntimeException e) {
      return new Trial(seed, Trial.End.NO_TRIAL, e.toString(), Optional.empty());
    }
    return counted(seed, success, run);
  }

  private static Trial counted(long seed, Success success, Run run) {
    if (!run.hasEnded()) {
      return new Trial(
          seed, Trial.End.NO_TRIAL, "the run waits for a person: " + run.last(), Optional.of(run));
    }
    if (run.outcome() instanceof Outcome.Broken broken) {
      return new Trial(seed, Trial.End.NO_TRIAL, broken.cause(), Optional.of(run));
    }
    return success.holds().test(run)
        ? new Trial(seed, Trial.End.SUCCESS, success.what(), Optional.of(run))
        : new Trial(seed, Trial.End.FAILURE, ended(run.outcome()), Optional.of(run));
  }

  private static String ended(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Achieved achieved -> "achieved: " + achieved.why();
      case Outcome.Answered answered ->
          "answered, and nobody can tell whether that reached the goal";
      case Outcome.Foreclosed lost -> "lost: " + lost.why();
      case Outcome.GaveUp gaveUp -> "gave up: " + gaveUp.words();
      case Outcome.Stopped stopped -> "stopped: " + stopped.rule();
      case Outcome.Broken broken -> "broken: " + broken.cause();
    };
  }

  private Attempt() {}
}
