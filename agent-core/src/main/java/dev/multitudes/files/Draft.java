package dev.multitudes.files;

import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Persona;
import java.util.List;
import java.util.Optional;

/**
 * What one file says, before the others that it names are looked up.
 *
 * @param own what the file itself says
 * @param over the personas that it is laid over, the lowest first
 * @param knower whose knowledge it is lent, if anybody's
 * @param goal the file that says what it wants, if it is not this one
 */
record Draft(
    Persona own, List<Reference> over, Optional<Reference> knower, Optional<Reference> goal) {

  /**
   * Another persona, by its name in the library, or a goal, by that of its file.
   *
   * @param name as it was written
   * @param path where in the file, in words
   * @param at where in the file
   */
  record Reference(String name, String path, Spot at) {}

  boolean isAlone() {
    return over.isEmpty() && knower.isEmpty() && goal.isEmpty();
  }

  /** The same, with what the goal's own file says. */
  Draft wanting(Goal stated) {
    return new Draft(own.wanting(stated), over, knower, goal);
  }
}
