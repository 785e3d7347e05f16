package dev.multitudes.testing.goal;

import dev.multitudes.run.Run;
import java.util.Optional;

/**
 * One trial of a goal test.
 *
 * @param seed what decided chance in it
 * @param end what it counts as
 * @param why what shows that, in words
 * @param run what was done; empty if the trial broke before there was a run
 */
public record Trial(long seed, End end, String why, Optional<Run> run) {

  /** What a trial counts as. */
  public enum End {
    /** The goal was reached. */
    SUCCESS,
    /** It was not, and that is the agent's matter. */
    FAILURE,
    /** The environment broke: this is no trial. */
    NO_TRIAL
  }

  /** Tokens that it took. */
  public long tokens() {
    return run.map(it -> it.usage().total()).orElse(0L);
  }

  /** The first act that led away from the goal, if the judge names one. */
  public Optional<BadAct> firstBadAct() {
    return run.flatMap(BadAct::firstIn);
  }
}
