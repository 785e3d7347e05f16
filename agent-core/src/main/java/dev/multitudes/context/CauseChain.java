package dev.multitudes.context;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an exception came from. */
public final class CauseChain {

  /**
   * The exception and its causes, the innermost last; each once, also if they cause each other.
   *
   * @param problem nothing at all gives an empty chain
   */
  public static Set<Throwable> of(@Nullable Throwable problem) {
    Set<Throwable> chain = new LinkedHashSet<>();
    for (@Nullable Throwable one = problem; one != null && chain.add(one); ) {
      one = one.getCause();
    }
    return chain;
  }

  private CauseChain() {}
}
