package dev.multitudes.bench;

import java.util.concurrent.Callable;

/** What happens to the caller of a run, from outside. */
enum Twist {
  NONE,
  /** A tool gets stuck, and nobody interrupts the caller. */
  STUCK,
  /** The caller is interrupted as soon as a tool is stuck. */
  INTERRUPTED,
  /** The caller is interrupted as soon as the model is stuck. */
  INTERRUPTED_WHILE_THINKING,
  /** The caller is interrupted before the run. */
  INTERRUPTED_BEFORE;

  /** Begins the work on a thread of its own, and does this to it. */
  <T> Caller<T> begin(Callable<T> work, Stuck stuck) throws InterruptedException {
    if (this == INTERRUPTED_BEFORE) {
      return Caller.interrupted(work);
    }
    Caller<T> caller = Caller.of(work);
    if (this != NONE) {
      stuck.awaitEntry();
    }
    if (this == INTERRUPTED || this == INTERRUPTED_WHILE_THINKING) {
      caller.interrupt();
    }
    return caller;
  }

  /** What became of the thread's flag, where that matters. */
  String flag(boolean isStillInterrupted) {
    return switch (this) {
      case NONE, STUCK -> "";
      case INTERRUPTED, INTERRUPTED_WHILE_THINKING, INTERRUPTED_BEFORE ->
          isStillInterrupted ? ", flag kept" : ", flag lost";
    };
  }
}
