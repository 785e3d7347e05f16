package dev.multitudes.agent;

import static java.util.stream.Collectors.joining;

import dev.multitudes.context.CauseChain;
import java.util.Objects;
import java.util.stream.Stream;

/** Says what broke in one line. */
final class Causes {

  /** The exception and its causes, each with its message, the innermost last. */
  static String told(Throwable problem) {
    return CauseChain.of(problem).stream()
        .map(Causes::one)
        .distinct()
        .collect(joining("; because: "));
  }

  /**
   * Whether among the causes is an interruption of this very thread: one that Java itself has
   * thrown below the given class. Java does so only where the thread's status was set, and clears
   * it by that. What other threads or people have thrown tells nothing of this one.
   */
  static boolean tellOfInterruption(Throwable problem, Class<?> below) {
    return CauseChain.of(problem).stream()
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
