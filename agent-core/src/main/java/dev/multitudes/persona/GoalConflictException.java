package dev.multitudes.persona;

/** Two personas that want different things were to become one. */
public final class GoalConflictException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  GoalConflictException(Persona below, Persona above) {
    super(
        ("\"%s\" wants \"%s\" and \"%s\" wants \"%s\"; say which: overlay(other, goal) takes the"
                + " goal of the two, for example Goal.lexicographic(first, then)")
            .formatted(
                below.name(), below.goal().statement(), above.name(), above.goal().statement()));
  }
}
