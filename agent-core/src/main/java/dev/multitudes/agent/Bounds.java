package dev.multitudes.agent;

import dev.multitudes.persona.Boundaries;
import dev.multitudes.run.Run;
import dev.multitudes.run.Spent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may end a run or keep a call from running.
 *
 * @param limits how much may be spent
 * @param rules what else ends a run
 * @param rulings who rules about calls
 * @param passed time that does not count, because the run was cut off or waited for a person
 * @param reminders how often a persona that stops is told what of its goal does not hold, 0 to 5
 */
record Bounds(
    Limits limits, List<StopRule> rules, Rulings rulings, Duration passed, int reminders) {

  private static final int MOST_REMINDERS = 5;

  Bounds {
    rules = List.copyOf(rules);
    if (reminders < 0 || reminders > MOST_REMINDERS) {
      throw new IllegalArgumentException(
          "A persona may be told from 0 to %d times what is not met, but it was to be %d"
              .formatted(MOST_REMINDERS, reminders));
    }
  }

  /** Told once what is not met, with no rules and gates. */
  static Bounds of(Limits limits) {
    return new Bounds(limits, List.of(), new Rulings(List.of()), Duration.ZERO, 1);
  }

  /** The same bounds with so many reminders. */
  Bounds reminding(int times) {
    return new Bounds(limits, rules, rulings, passed, times);
  }

  /** The same bounds but for the limits. */
  Bounds within(Limits others) {
    return new Bounds(others, rules, rulings, passed, reminders);
  }

  /** These bounds, and more rules. */
  Bounds and(List<StopRule> more) {
    List<StopRule> all = Stream.concat(rules.stream(), more.stream()).toList();
    return new Bounds(limits, all, rulings, passed, reminders);
  }

  /** The same bounds, and one more gate. */
  Bounds gatedBy(Gate gate) {
    var all = new Rulings(Stream.concat(rulings.gates().stream(), Stream.of(gate)).toList());
    return new Bounds(limits, rules, all, passed, reminders);
  }

  /** The same bounds, with no more calls of tools than a persona allows itself. */
  Bounds within(Boundaries boundaries) {
    int calls = Math.min(limits.toolCalls(), boundaries.toolCalls().orElse(limits.toolCalls()));
    return new Bounds(limits.toolCalls(calls), rules, rulings, passed, reminders);
  }

  /** The same bounds for a run that is gone on with now: time counts anew. */
  Bounds goingOnWith(Run run, Instant now) {
    Duration spent = run.spent().time();
    Duration sinceThen = Duration.between(run.latest().minus(spent), now);
    // A clock may stand behind the one that the run was begun with.
    Duration uncounted = sinceThen.compareTo(spent) > 0 ? sinceThen : spent;
    return new Bounds(limits, rules, rulings, uncounted, reminders);
  }

  /** Why the model is not to be asked again, if so. */
  Optional<String> reasonToStop(Run run) {
    Optional<String> reason = limits.beforeAsking(spent(run));
    for (int i = 0; reason.isEmpty() && i < rules.size(); i++) {
      reason = rules.get(i).reasonToStop(run);
    }
    return reason;
  }

  /** Why this many more calls may not run, if so. */
  Optional<String> reasonNotToCall(Run run, int calls) {
    return limits.beforeCalling(spent(run), calls);
  }

  private Spent spent(Run run) {
    Spent all = run.spent();
    return passed.isZero()
        ? all
        : new Spent(all.turns(), all.toolCalls(), all.usage(), all.time().minus(passed));
  }
}
