package dev.multitudes.testing.goal;

import dev.multitudes.testing.statistics.AnytimeTest;
import dev.multitudes.testing.statistics.EProcess;
import dev.multitudes.testing.statistics.FixedTest;
import dev.multitudes.testing.statistics.SequentialTest;
import dev.multitudes.testing.statistics.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How the evidence moved from trial to trial between the bounds. */
final class EvidenceCurve {

  /** Drawn; empty before the first trial. */
  static String of(GoalTestResult result) {
    List<Tally> tallies = tallies(result);
    if (tallies.size() < 2) {
      return "";
    }
    return switch (result.plan()) {
      case SequentialTest plan ->
          curve(tallies, plan::ratio, "L", passes(plan.upper()), fails(plan.lower()));
      case AnytimeTest plan ->
          curve(
              tallies,
              tally -> balance(tally, plan.minimum()),
              "log evidence",
              passes(-Math.log(plan.alpha())),
              fails(Math.log(plan.alpha())));
      case FixedTest plan -> curve(tallies, Tally::successes, "successes", passes(plan.needed()));
    };
  }

  private static Curve.Bound passes(double value) {
    return new Curve.Bound("passes", value);
  }

  private static Curve.Bound fails(double value) {
    return new Curve.Bound("fails", value);
  }

  private static String curve(
      List<Tally> tallies, ToDoubleFunction<Tally> value, String unit, Curve.Bound... bounds) {
    return new Curve(
            tallies.stream().map(value::applyAsDouble).toList(),
            List.of(bounds),
            "%s after each of %d trials".formatted(unit, tallies.size() - 1))
        .drawn();
  }

  private static List<Tally> tallies(GoalTestResult result) {
    var all = new ArrayList<Tally>();
    Tally tally = result.pooled();
    all.add(tally);
    for (Trial trial : result.trials()) {
      if (trial.end() != Trial.End.NO_TRIAL) {
        tally = Tallying.with(tally, trial);
        all.add(tally);
      }
    }
    return all;
  }

  /** The larger of both evidences: above 0 for passing, below for failing. */
  private static double balance(Tally tally, double minimum) {
    double above = EProcess.logAbove(tally, minimum);
    double below = EProcess.logBelow(tally, minimum);
    return above >= below ? Math.max(0, above) : -Math.max(0, below);
  }

  private EvidenceCurve() {}
}
