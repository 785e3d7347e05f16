package dev.multitudes.context;

/**
 * A model that knows how much it can hold in view. An agent keeps its prompts within it, so that
 * nothing is cut off behind its back.
 */
@FunctionalInterface
public interface Windowed {

  /** The window as far as it is known now; it may turn out to be narrower once the model runs. */
  ContextWindow window();
}
