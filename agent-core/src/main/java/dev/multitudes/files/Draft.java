package dev.multitudes.files;

import dev.multitudes.persona.Persona;
import java.util.List;
import java.util.Optional;

/**
 * What one file says, before the others that it names are looked up.
 *
 * @param own what the file itself says
 * @param over the personas that it is laid over, the lowest first
 * @param knower whose knowledge it is lent, if anybody's
 */
record Draft(Persona own, List<Reference> over, Optional<Reference> knower) {

  /**
   * Another persona, by its name in the library.
   *
   * @param name as it was written
   * @param path where in the file, in words
   * @param at where in the file
   */
  record Reference(String name, String path, Spot at) {}

  boolean isAlone() {
    return over.isEmpty() && knower.isEmpty();
  }
}
