package dev.multitudes.examples.likeness;

import dev.multitudes.persona.Persona;
import dev.multitudes.reference.ReferenceGoalHolder;
import dev.multitudes.world.Aim;
import java.util.List;

/**
 * Somebody who can be compared with a planner: a persona, what it is taken to want, and the moments
 * in which it decides. Code that uses this knows nothing but worlds and aims.
 *
 * @param name of the persona, for a command line
 * @param persona who decides
 * @param aim what it is compared by; one of the world's aims
 * @param moments at least one, all of one kind of world
 */
public record Subject<S extends Record, A>(
    String name, Persona persona, Aim<S> aim, List<Moment<S, A>> moments) {

  /** Copies the moments and checks that there are some. */
  public Subject {
    moments = List.copyOf(moments);
    if (moments.isEmpty()) {
      throw new IllegalArgumentException("There is no moment in which %s decides.".formatted(name));
    }
  }

  /** The planner who really has this aim. */
  public ReferenceGoalHolder<S, A> holder() {
    return ReferenceGoalHolder.in(moments.getFirst().world(), aim);
  }
}
