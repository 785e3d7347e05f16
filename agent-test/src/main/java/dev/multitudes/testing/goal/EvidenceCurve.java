package dev.multitudes.testing.goal;

import dev.multitudes.testing.statistics.AnytimeTest;
import dev.multitudes.testing.statistics.EProcess;
import dev.multitudes.testing.statistics.FixedTest;
import dev.multitudes.testing.statistics.SequentialTest;
import dev.multitudes.testing.statistics.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the evidence moved from trial to trial between the bounds, as a picture. */
final class EvidenceCurve {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 200;
  private static final int LEFT = 44;
  private static final int ROOM = 14;

  /** Value after each trial, and where the test passes and fails. */
  private record Course(List<Double> values, double passes, double fails, String unit) {}

  static String of(GoalTestResult result) {
    List<Tally> tallies = tallies(result);
    if (tallies.size() < 2) {
      return "";
    }
    return drawn(
        switch (result.plan()) {
          case SequentialTest plan ->
              new Course(
                  tallies.stream().map(plan::ratio).toList(), plan.upper(), plan.lower(), "L");
          case AnytimeTest plan ->
              new Course(
                  tallies.stream().map(it -> balance(it, plan.minimum())).toList(),
                  -Math.log(plan.alpha()),
                  Math.log(plan.alpha()),
                  "log evidence");
          case FixedTest plan ->
              new Course(
                  tallies.stream().map(it -> (double) it.successes()).toList(),
                  plan.needed(),
                  0,
                  "successes");
        });
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

  private static String drawn(Course course) {
    double high = Math.max(course.passes(), max(course.values()));
    double low = Math.min(course.fails(), -max(course.values().stream().map(it -> -it).toList()));
    var scale = new Scale(low, high, course.values().size() - 1);
    String points =
        IntStream.range(0, course.values().size())
            .mapToObj(i -> scale.point(i, course.values().get(i)))
            .collect(Collectors.joining(" "));
    return """
    <svg viewBox="0 0 %d %d" role="img" aria-label="%s after each trial, between the bounds">
    %s%s<polyline class="line" points="%s"/>
    <text class="axis" x="%d" y="%d">%s after each of %d trials</text>
    </svg>
    """
        .formatted(
            WIDTH,
            HEIGHT + 24,
            course.unit(),
            scale.bound(course.passes(), "passes"),
            scale.bound(course.fails(), "fails"),
            points,
            LEFT,
            HEIGHT + 18,
            course.unit(),
            course.values().size() - 1);
  }

  private static double max(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  private record Scale(double low, double high, int trials) {

    private double x(int trial) {
      return LEFT + (WIDTH - LEFT - ROOM) * (double) trial / trials;
    }

    private double y(double value) {
      return ROOM + (HEIGHT - 2 * ROOM) * (high - value) / (high - low);
    }

    String point(int trial, double value) {
      return String.format(Locale.ROOT, "%.1f,%.1f", x(trial), y(value));
    }

    String bound(double value, String name) {
      return String.format(
          Locale.ROOT,
          "<line class=\"bound\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/><text class=\"axis\""
              + " x=\"2\" y=\"%.1f\">%s</text>%n",
          LEFT,
          y(value),
          WIDTH - ROOM,
          y(value),
          y(value) + 4,
          name);
    }
  }

  private EvidenceCurve() {}
}
