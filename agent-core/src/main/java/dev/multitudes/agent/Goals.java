package dev.multitudes.agent;

import dev.multitudes.goal.Goal;
import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.goal.Origin;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Event.Clue;
import dev.multitudes.run.Run;
import dev.multitudes.track.GoalInferrer;
import java.util.List;
import java.util.Optional;

/**
 * What a persona wants: what it states, or else what is inferred.
 *
 * @param persona whose goal
 * @param inferrer who infers it, if the persona does not state it
 */
record Goals(Persona persona, Optional<GoalInferrer> inferrer) {

  Goals {
    if (persona.goal().isStated()) {
      inferrer = Optional.empty();
    }
  }

  /**
   * The goal to judge by: the stated one, else the one that was last inferred, if any is sure
   * enough.
   */
  Goal of(Run run) {
    return run.inference()
        .flatMap(inference -> inference.goal().flatMap(goal -> hypothesis(goal, inference)))
        .map(goal -> goal.withConstraintsOf(persona.goal()))
        .orElse(persona.goal());
  }

  private Optional<Goal> hypothesis(String statement, Event.GoalInferred inference) {
    var origin =
        new Origin.Inferred(inference.posterior().of(statement), inference.from().inWords());
    return inferrer.flatMap(known -> known.hypothesis(statement)).map(goal -> goal.from(origin));
  }

  /** The inference from the words of the situation, if the goal has to be inferred. */
  Optional<List<Event>> fromWords(Run run) {
    return inferrer.map(known -> inferred(Clue.WORDS, known.fromWords(run.started().situation())));
  }

  /** The inference from the acts so far, if the goal has to be inferred. */
  Optional<List<Event>> fromActs(Run run) {
    return inferrer.map(known -> inferred(Clue.ACTS, known.fromActs(run)));
  }

  /** The inference from words and acts together, after that from the acts. */
  List<Event> fromBoth(Run run, Event.GoalInferred fromActs) {
    var words = inferrer.map(known -> known.fromWords(run.started().situation()));
    return inferred(
        Clue.WORDS_AND_ACTS, words.map(fromActs.posterior()::and).orElse(fromActs.posterior()));
  }

  private static List<Event> inferred(Clue from, GoalPosterior posterior) {
    return List.of(new Event.GoalInferred(from, posterior));
  }
}
