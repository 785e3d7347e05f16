package dev.multitudes.agent;

import dev.multitudes.run.Run;
import java.util.List;
import java.util.Optional;

/** What ends a run that would otherwise go on. */
record Bounds(Limits limits, List<StopRule> rules) {

  Bounds {
    rules = List.copyOf(rules);
  }

  /** Why the model is not to be asked again, if so. */
  Optional<String> reasonToStop(Run run) {
    return limits
        .beforeAsking(run.spent())
        .or(() -> rules.stream().flatMap(rule -> rule.reasonToStop(run).stream()).findFirst());
  }
}
