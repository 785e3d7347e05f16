package dev.multitudes.agent;

import dev.multitudes.run.Cast;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;

/** Checks that a run is gone on with by the agent that began it. */
final class Began {

  /** Refuses another agent or another situation, naming both. */
  static void require(Run run, Cast now, String situation) {
    require(run, now);
    Event.Started started = run.started();
    if (!started.situation().equals(situation)) {
      throw new IllegalArgumentException(
          "Run \"%s\" was begun in the situation \"%s\"; this one is \"%s\". Use another run id."
              .formatted(started.run(), started.situation(), situation));
    }
  }

  /** Refuses another agent, naming both. */
  static void require(Run run, Cast now) {
    Cast then = run.cast();
    String how = then.equals(run.started().cast()) ? "begun" : "last taken up";
    if (!then.persona().equals(now.persona())) {
      throw new IllegalArgumentException(
          "Run \"%s\" was %s by \"%s\"; this agent is \"%s\". Use that agent, or another run id."
              .formatted(run.id(), how, then.persona(), now.persona()));
    }
    if (!then.fingerprint().equals(now.fingerprint())) {
      throw new IllegalArgumentException(
          "Run \"%s\" was begun by \"%s\" as %s; this agent's persona of that name is %s. It has changed since; use another run id."
              .formatted(run.id(), then.persona(), then.fingerprint(), now.fingerprint()));
    }
    if (!then.toolsFingerprint().equals(now.toolsFingerprint())) {
      throw new IllegalArgumentException(
          "Run \"%s\" was begun with the tools %s (%s); this agent has %s (%s). Use the same tools, or another run id."
              .formatted(
                  run.id(),
                  then.tools(),
                  then.toolsFingerprint(),
                  now.tools(),
                  now.toolsFingerprint()));
    }
  }

  private Began() {}
}
