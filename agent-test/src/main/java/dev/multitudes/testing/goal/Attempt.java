package dev.multitudes.testing.goal;

import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.testing.cassette.CassetteMissException;
import dev.multitudes.testing.model.ScriptEndedException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.opentest4j.AssertionFailedError;

/** One trial, and what it counts as. */
final class Attempt {
  private static final List<Class<? extends RuntimeException>> LEFT_OUT =
      List.of(CassetteMissException.class, ScriptEndedException.class);

  static Trial of(long seed, Success success, LongFunction<Run> play) {
    Run run;
    try {
      run = play.apply(seed);
    } catch (AssertionError e) {
      return new Trial(seed, Trial.End.FAILURE, String.valueOf(e.getMessage()), Optional.empty());
    } catch (CassetteMissException | ScriptEndedException e) {
      throw new AssertionFailedError(e.getMessage(), e);
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
      requireComplete(broken.cause());
      return new Trial(seed, Trial.End.NO_TRIAL, broken.cause(), Optional.of(run));
    }
    return success.holds().test(run)
        ? new Trial(seed, Trial.End.SUCCESS, success.what(), Optional.of(run))
        : new Trial(seed, Trial.End.FAILURE, ended(run.outcome()), Optional.of(run));
  }

  /** What the test itself left out is neither the agent's matter nor the environment's. */
  private static void requireComplete(String cause) {
    if (LEFT_OUT.stream().anyMatch(kind -> cause.startsWith(kind.getSimpleName() + ":"))) {
      throw new AssertionFailedError(cause);
    }
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
