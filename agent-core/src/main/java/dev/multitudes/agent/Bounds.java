package dev.multitudes.agent;

import dev.multitudes.run.Run;
import java.util.List;
import java.util.Optional;

/**
 * What may end a run or keep a call from running.
 *
 * @param limits how much may be spent
 * @param rules what else ends a run
 * @param rulings who rules about calls
 */
record Bounds(Limits limits, List<StopRule> rules, Rulings rulings) {

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
