package dev.multitudes.persona;

/**
 * A persona that another one has a facet from.
 *
 * @param name the parent's name
 * @param fingerprint of all that the parent is
 */
public record Parent(String name, String fingerprint) {

  static Parent of(Persona persona) {
    return new Parent(persona.name(), persona.fingerprint());
  }
}
