package dev.multitudes.agent;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Run;
import dev.multitudes.world.Aim;
import dev.multitudes.world.World;

/**
 * A simulated world with somebody who has a goal there: all that it takes to play, to judge each
 * act, to infer the goal and to test whether it is reached.
 *
 * @param name short, such as {@code safe}
 * @param world where it takes place
 * @param persona who acts; its goal is one of the world's aims
 * @param <S> a state of the world
 * @param <A> an act in it
 */
public record Scenario<S extends Record, A>(String name, World<S, A> world, Persona persona) {

  /** Checks that the persona's goal is known in the world. */
  public Scenario {
    aim(world, persona);
  }

  /** What the persona wants, with what states are worth to it. */
  public Aim<S> aim() {
    return aim(world, persona);
  }

  private static <S extends Record, A> Aim<S> aim(World<S, A> world, Persona persona) {
    return world.aims().stream()
        .filter(aim -> aim.goal().statement().equals(persona.goal().statement()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The goal of \"%s\", \"%s\", is none of those in the world \"%s\": %s"
                        .formatted(
                            persona.name(),
                            persona.goal().statement(),
                            world.name(),
                            world.aims().stream().map(aim -> aim.goal().statement()).toList())));
  }

  /** The world as it begins with this seed. */
  public Stage<S, A> stage(long seed) {
    return Stage.of(world, seed);
  }

  /** What the persona finds before it. */
  public String situation(long seed) {
    return world.describe(world.initial(seed));
  }

  /** The persona, put on by this model, in the world as it begins with this seed. */
  public Agent agent(ChatModel model, long seed) {
    return Agent.as(persona, model).in(stage(seed));
  }

  /** Plays once. */
  public Run play(ChatModel model, long seed) {
    return agent(model, seed).pursue(situation(seed));
  }
}
