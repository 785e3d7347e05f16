package dev.multitudes.agent;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what broke in one line. */
final class Causes {

  /** The exception and its causes, each with its message, the innermost last. */
  static String told(Throwable problem) {
    return chain(problem).stream().map(Causes::one).distinct().collect(joining("; because: "));
  }

  /** The exception and its causes, the innermost last; each once, also if they cause each other. */
  static Set<Throwable> chain(Throwable problem) {
    var chain = new LinkedHashSet<Throwable>();
    for (@Nullable Throwable cause = problem; cause != null && chain.add(cause); ) {
      cause = cause.getCause();
    }
    return chain;
  }

  /**
   * Whether among the causes is an interruption of this very thread: one that Java itself has
   * thrown below the given class. Java does so only where the thread's status was set, and clears
   * it by that. What other threads or people have thrown tells nothing of this one.
   */
  static boolean tellOfInterruption(Throwable problem, Class<?> below) {
    return chain(problem).stream()
        .filter(InterruptedException.class::isInstance)
        .map(Throwable::getStackTrace)
        .anyMatch(
            trace ->
                trace.length > 0
                    && "java.base".equals(trace[0].getModuleName())
                    && Stream.of(trace)
                        .anyMatch(frame -> frame.getClassName().equals(below.getName())));
  }

  private static String one(Throwable problem) {
    String message = Objects.requireNonNullElse(problem.getMessage(), "").strip();
    String name = problem.getClass().getSimpleName();
    return message.isEmpty() ? name : name + ": " + message;
  }

  /** Throws what no program can go on after, such as the end of the memory. */
  static void requireSurvivable(Throwable problem) {
    if (problem instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
      throw error;
    }
  }

  private Causes() {}
}
