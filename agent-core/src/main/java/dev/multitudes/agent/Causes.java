package dev.multitudes.agent;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
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
