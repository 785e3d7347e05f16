package dev.multitudes.tool;

/**
 * Arguments as a model wrote them, held against a tool's schema.
 *
 * @param <T> what they are read as
 */
public sealed interface Arguments<T> {

  /**
   * They fit.
   *
   * @param value the typed arguments, coerced where that is safe
   */
  record Fit<T>(T value) implements Arguments<T> {}

  /**
   * They do not fit.
   *
   * @param message for the model: which argument, what was wanted, what came, the nearest valid
   *     name
   */
  record Misfit<T>(String message) implements Arguments<T> {}
}
