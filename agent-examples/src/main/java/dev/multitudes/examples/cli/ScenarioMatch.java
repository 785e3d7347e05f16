package dev.multitudes.examples.cli;

import dev.multitudes.agent.RunListener;
import dev.multitudes.examples.Scenarios.Listed;
import dev.multitudes.examples.comparison.Comparison;
import dev.multitudes.run.Journal;
import dev.multitudes.run.Run;
import java.util.OptionalDouble;

/**
 * A scenario that is known by its name, with one model.
 *
 * @param listed which
 * @param model who puts the persona on
 */
record ScenarioMatch(Listed listed, ModelChoice model) implements Match {

  @Override
  public String about() {
    return "%s: %s.".formatted(listed.scenario().name(), listed.line());
  }

  @Override
  public String runId(long seed) {
    return "%s-%d".formatted(listed.scenario().name(), seed);
  }

  @Override
  public Run play(long seed, RunListener listener, Journal journal) {
    return listed
        .scenario()
        .agent(model.model(), seed)
        .timedBy(model.clock())
        .followedBy(listener)
        .journalledIn(journal)
        .pursue(runId(seed), listed.scenario().situation(seed));
  }

  @Override
  public OptionalDouble best(long seed) {
    return new Comparison<>(listed.scenario(), seed, 1).best();
  }
}
