package dev.multitudes.testing.goal;

import dev.multitudes.agent.Scenario;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;

/**
 * What is tested: what trials are pooled by, and what a report is headed by.
 *
 * @param scenario its name; empty if the trials are made by a function
 * @param persona its name; empty as long as no run tells
 * @param fingerprint of the persona; empty as long as no run tells
 * @param goal its statement; empty if it is not stated
 * @param model its name as the provider gives it; empty if unknown
 */
public record Subject(
    String scenario, String persona, String fingerprint, String goal, String model) {

  /** Nothing is known yet. */
  static final Subject UNKNOWN = new Subject("", "", "", "", "");

  /** Nothing is known yet but where, and what is to be reached. */
  static Subject in(Scenario<?, ?> scenario) {
    return new Subject(scenario.name(), "", "", scenario.persona().goal().statement(), "");
  }

  /** Told by a run; what is to be reached only if no scenario says so. */
  Subject seenIn(Run run) {
    String model =
        run.all(Event.Replied.class).stream()
            .map(Event.Replied::model)
            .findFirst()
            .orElse(this.model);
    return new Subject(
        scenario,
        run.cast().persona(),
        run.cast().fingerprint(),
        goal.isEmpty() ? run.cast().goal() : goal,
        model);
  }
}
