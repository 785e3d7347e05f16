package dev.multitudes.agent;

import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Inference;
import dev.multitudes.goal.Origin;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Effects;
import dev.multitudes.run.Event;
import dev.multitudes.run.Event.Clue;
import dev.multitudes.run.Run;
import dev.multitudes.track.GoalInferrer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a persona wants: what it states, or else what is inferred.
 *
 * @param persona whose goal
 * @param inferrer who infers it, if the persona does not state it
 * @param effects through which the inferrer is asked
 */
record Goals(Persona persona, Optional<GoalInferrer> inferrer, Effects effects) {

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
    return inferrer
        // One that a model proposed is known by its statement alone.
        .map(known -> known.hypothesis(statement).orElseGet(() -> Goal.of(statement)))
        .map(goal -> goal.from(origin));
  }

  /**
   * The inference from all that was said to the persona, if the goal has to be inferred; after
   * that, if there were acts before, the one from both.
   */
  Optional<List<Event>> fromWords(Run run) {
    return inferrer.map(known -> fromWords(run, effects.inferFromWords(heard(run))));
  }

  private static List<Event> fromWords(Run run, Inference words) {
    var fromWords = inferred(Clue.WORDS, words);
    return last(run, Clue.ACTS)
        .map(acts -> inferred(Clue.WORDS_AND_ACTS, words.and(acts)))
        .map(both -> List.of(fromWords, both))
        .orElseGet(() -> List.of(fromWords));
  }

  private static String heard(Run run) {
    Stream<String> later = run.all(Event.Heard.class).stream().map(Event.Heard::words);
    return Stream.concat(Stream.of(run.started().situation()), later)
        .collect(Collectors.joining("\n"));
  }

  /** The inference from the acts so far, if the goal has to be inferred. */
  Optional<List<Event>> fromActs(Run run) {
    return inferrer.map(known -> List.of(inferred(Clue.ACTS, effects.inferFromActs(run))));
  }

  /** The inference from words and acts together, after that from the acts. */
  List<Event> fromBoth(Run run, Event.GoalInferred fromActs) {
    Inference acts = fromActs.inference();
    return List.of(
        inferred(Clue.WORDS_AND_ACTS, last(run, Clue.WORDS).map(acts::and).orElse(acts)));
  }

  /** Whether the last inferences were made because somebody spoke, not because of an act. */
  boolean followWords(Run run) {
    return run.events().reversed().stream()
        .filter(event -> !(event instanceof Event.GoalInferred))
        .findFirst()
        .filter(Event.Heard.class::isInstance)
        .isPresent();
  }

  private static Optional<Inference> last(Run run, Clue clue) {
    return run.all(Event.GoalInferred.class).reversed().stream()
        .filter(inferred -> inferred.from() == clue)
        .findFirst()
        .map(Event.GoalInferred::inference);
  }

  private static Event inferred(Clue from, Inference inference) {
    return new Event.GoalInferred(from, inference);
  }
}
