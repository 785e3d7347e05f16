package dev.multitudes.bench;

import dev.multitudes.run.Run;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What judging each act by criteria adds to a turn, in runs of growing length. The processor time
 * of this thread is taken, and both kinds of run alternate, so that a machine that is busy with
 * other work changes little.
 */
final class TrackerTimes {
  private static final int TURNS_A_ROUND = 20_000;
  private static final int WARM_UPS = 20;
  private static final int ROUNDS = 41;
  private static final double NANOS_IN_A_MICRO = 1_000;

  static List<Overhead> measured() {
    return IntStream.of(10, 200, 1_000).mapToObj(TrackerTimes::measured).toList();
  }

  private static Overhead measured(int turns) {
    var loop = new LoopBenchmark();
    loop.turns = turns;
    loop.build();
    var unjudged = new double[ROUNDS];
    var judged = new double[ROUNDS];
    for (int i = -WARM_UPS; i < ROUNDS; i++) {
      unjudged[Math.max(i, 0)] = micros(loop::multitudesBare, turns);
      judged[Math.max(i, 0)] = micros(loop::multitudesTracked, turns);
    }
    return new Overhead(turns, median(unjudged), median(judged));
  }

  /** Of a turn. */
  private static double micros(Supplier<Run> pursuit, int turns) {
    int runs = TURNS_A_ROUND / turns;
    long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < runs; i++) {
      requireTurns(pursuit.get(), turns);
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from;
    return nanos / NANOS_IN_A_MICRO / runs / turns;
  }

  private static void requireTurns(Run run, int turns) {
    if (run.turns() != turns) {
      throw new IllegalStateException(
          "A run of %d turns was to be measured but it had %d: %s"
              .formatted(turns, run.turns(), run.last()));
    }
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private TrackerTimes() {}
}
