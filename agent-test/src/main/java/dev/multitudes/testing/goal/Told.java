package dev.multitudes.testing.goal;

import dev.multitudes.drift.Interval;
import dev.multitudes.drift.Share;
import dev.multitudes.testing.statistics.Tally;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** A result in a few lines, for the console and for the message of a failed test. */
final class Told {

  static String of(GoalTestResult result) {
    var lines = new StringJoiner(System.lineSeparator() + "  ");
    lines.add(headline(result));
    lines.add(result.plan().told());
    lines.add(result.why());
    interval(result.tally()).ifPresent(lines::add);
    broken(result).ifPresent(lines::add);
    firstBadAct(result).ifPresent(lines::add);
    return lines.toString();
  }

  /** The verdict in one sentence. */
  static String headline(GoalTestResult result) {
    Tally tally = result.tally();
    String reached =
        "in %d of %d trials %s%s"
            .formatted(tally.successes(), tally.trials(), result.success(), wanting(result));
    return switch (result.verdict()) {
      case PASS -> "PASS: %s.".formatted(reached);
      case FAIL ->
          "FAIL: %s; that %s the minimum of %s."
              .formatted(reached, missing(result), result.plan().minimum());
      case INCONCLUSIVE ->
          "INCONCLUSIVE: %s; that is too few to say whether it is the minimum of %s."
              .formatted(reached, result.plan().minimum());
      case INVALID -> "INVALID: %s, but the environment broke too often.".formatted(reached);
    };
  }

  /** A plan may fail above its minimum: too few successes to speak for what is expected. */
  private static String missing(GoalTestResult result) {
    Tally tally = result.tally();
    return tally.successes() < result.plan().minimum() * tally.trials()
        ? "is less than"
        : "does not show more than";
  }

  private static String wanting(GoalTestResult result) {
    String goal = result.subject().goal();
    return goal.isEmpty() ? "" : " (\"" + goal + "\")";
  }

  /** The observed rate with its interval; empty before the first trial. */
  static Optional<String> interval(Tally tally) {
    if (tally.trials() == 0) {
      return Optional.empty();
    }
    Interval interval = new Share(tally.successes(), tally.trials()).wilson();
    return Optional.of(
        String.format(
            Locale.ROOT,
            "rate %.3f (95 %% interval %.3f to %.3f)",
            (double) tally.successes() / tally.trials(),
            interval.low(),
            interval.high()));
  }

  private static Optional<String> broken(GoalTestResult result) {
    return result.broken().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "not counted, because the environment broke: %d; the first: %s"
                .formatted(result.broken().size(), result.broken().getFirst().why()));
  }

  private static Optional<String> firstBadAct(GoalTestResult result) {
    return result.failures().stream()
        .findFirst()
        .map(
            failed ->
                "the first failure, seed %d: %s%s"
                    .formatted(
                        failed.seed(),
                        failed.why(),
                        failed.firstBadAct().map(act -> "; first bad act: " + act).orElse("")));
  }

  private Told() {}
}
