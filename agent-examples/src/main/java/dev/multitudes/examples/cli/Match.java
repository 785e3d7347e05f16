package dev.multitudes.examples.cli;

import dev.multitudes.agent.RunListener;
import dev.multitudes.run.Journal;
import dev.multitudes.run.Run;
import java.util.OptionalDouble;

/** Somebody somewhere, with one model, ready to be played with one seed after another. */
sealed interface Match permits FootballMatch, ScenarioMatch {

  /** What is about to be played, in sentences. */
  String about();

  /** Who puts the persona on. */
  ModelChoice model();

  /** The id of its run with this seed. */
  String runId(long seed);

  /** Plays it once; the seed decides what chance does. */
  Run play(long seed, RunListener listener, Journal journal);

  /**
   * What somebody who plays perfectly reaches on average from where this seed begins, in units of
   * the goal's utility; empty if no goal is given, or its utility gives estimates and nobody looks
   * ahead to the end.
   */
  OptionalDouble best(long seed);
}
