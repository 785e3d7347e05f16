package dev.multitudes.examples.cli;

import dev.multitudes.agent.Agent;
import dev.multitudes.agent.RunListener;
import dev.multitudes.agent.Stage;
import dev.multitudes.examples.football.Cast;
import dev.multitudes.examples.football.Pitch;
import dev.multitudes.examples.football.Start;
import dev.multitudes.run.Journal;
import dev.multitudes.run.Run;
import dev.multitudes.world.Aim;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import java.util.OptionalDouble;

/**
 * One persona in one moment of the play, with one model.
 *
 * @param cast who acts
 * @param start where the play begins
 * @param model who puts the persona on
 */
record FootballMatch(Cast cast, Start start, ModelChoice model) implements Match {

  @Override
  public String about() {
    return "The football decision. State %s: %s.".formatted(start.title(), start.description());
  }

  @Override
  public String runId(long seed) {
    return new RunId(cast, start, seed).text();
  }

  @Override
  public Run play(long seed, RunListener listener, Journal journal) {
    return play(Stage.of(cast.world(start), seed), listener, journal);
  }

  private Run play(Stage<Pitch, ?> stage, RunListener listener, Journal journal) {
    Agent agent =
        Agent.as(cast.persona(), model.model())
            .timedBy(model.clock())
            .followedBy(listener)
            .journalledIn(journal);
    return staged(agent, stage).pursue(runId(stage.seed()), cast.situation(start));
  }

  /** Whoever wears no persona has no goal to be judged by; everybody else has, stated or not. */
  private Agent staged(Agent agent, Stage<Pitch, ?> stage) {
    return cast.isAssistant() ? agent.with(stage.tools()) : agent.in(stage);
  }

  @Override
  public OptionalDouble best(long seed) {
    return cast.aim()
        .map(aim -> OptionalDouble.of(value(cast.world(start), aim)))
        .orElse(OptionalDouble.empty());
  }

  private <A> double value(World<Pitch, A> world, Aim<Pitch> aim) {
    return new Planner<>(world, aim.utility()).value(start.pitch());
  }
}
