package dev.multitudes.examples.experiments;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.agent.Agent;
import dev.multitudes.agent.Limits;
import dev.multitudes.agent.Stage;
import dev.multitudes.examples.football.Cast;
import dev.multitudes.examples.football.Football;
import dev.multitudes.examples.football.Pitch;
import dev.multitudes.examples.football.Play;
import dev.multitudes.examples.football.Start;
import dev.multitudes.goal.Act;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Actions;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import java.util.Optional;

/** One turn of somebody who has the ball at the essay's moment. */
record Kickoff(Optional<Play.ByPlayer> act, String words) {
  private static final World<Pitch, Play.ByPlayer> WORLD = Football.player(Start.S0);
  private static final String SITUATION = Cast.named("striker").orElseThrow().situation(Start.S0);

  /** What this persona says and does first. */
  static Kickoff of(Persona persona, ChatModel model) {
    Run run =
        Agent.as(persona, model)
            .with(Stage.of(WORLD, 1).tools())
            .within(Limits.DEFAULT.turns(1))
            .pursue(SITUATION);
    if (run.outcome() instanceof Outcome.Broken broken) {
      throw new Unmeasured(broken.cause());
    }
    return new Kickoff(act(run), words(run));
  }

  private static Optional<Play.ByPlayer> act(Run run) {
    return run.acts().stream()
        .filter(Act.Call.class::isInstance)
        .map(Act.Call.class::cast)
        .filter(call -> call.fate() == Act.Fate.DONE)
        .findFirst()
        .flatMap(
            call ->
                Actions.<Play.ByPlayer>of(WORLD.actTypes()).read(call.tool(), call.arguments()));
  }

  private static String words(Run run) {
    return run.all(Event.Replied.class).stream().map(Event.Replied::words).findFirst().orElse("");
  }

  /** The act in short, or that there was none. */
  String done() {
    return act.map(WORLD::nameOf).orElse("nothing");
  }

  /**
   * How well it served who wants to score: 0 as an act at random, 1 as the best one; who does
   * nothing counts as if at random (Everitt et al. 2025).
   */
  double directedness(Planner<Pitch, Play.ByPlayer> striker) {
    Pitch pitch = Start.S0.pitch();
    double random = striker.baseline(pitch).mean();
    return act.map(it -> (striker.value(pitch, it) - random) / (striker.value(pitch) - random))
        .orElse(0.);
  }

  /** Somebody who really wants to score. */
  static Planner<Pitch, Play.ByPlayer> striker() {
    return new Planner<>(WORLD, WORLD.aims().getFirst().utility());
  }
}
