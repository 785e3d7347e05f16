package dev.multitudes.testing.goal;

import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import java.util.OptionalDouble;

/** By how much what was decided falls behind the best. */
final class Regret {

  /** Of the worst act; empty if no act's worth is known. */
  static OptionalDouble most(Run run) {
    return run.all(Event.Judged.class).stream()
        .flatMap(judged -> judged.judgement().measure().stream())
        .mapToDouble(measure -> -measure.skill())
        .max();
  }

  private Regret() {}
}
