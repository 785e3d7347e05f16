package dev.multitudes.bench;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What a turn costs in time and allocation, from {@link LoopBenchmark}. */
final class LoopTimes {
  private static final String PEER = "aiServices";
  private static final Map<String, String> NAMES =
      Map.of(
          "multitudesBare", "no time limit, no judge",
          "multitudesRuled", "no time limit, no judge, two rules",
          "multitudesTracked", "no time limit, judged by criteria",
          "multitudesDefaults", "all defaults, from a platform thread",
          "multitudesDefaultsOnVirtualThread", "all defaults, from a virtual thread",
          "multitudesBuiltEachRun", "built anew for each run");

  static List<Measurement> measured() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(LoopBenchmark.class.getSimpleName())
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    var micros = new TreeMap<String, Double>();
    var bytes = new TreeMap<String, Double>();
    for (RunResult result : results) {
      String method = result.getParams().getBenchmark();
      String key = key(method.substring(method.lastIndexOf('.') + 1), turns(result));
      micros.put(key, result.getPrimaryResult().getScore() / turns(result));
      var allocated =
          requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"), "no allocation");
      bytes.put(
          key(method.substring(method.lastIndexOf('.') + 1), turns(result)),
          allocated.getScore() / turns(result));
    }
    return rows(micros, bytes);
  }

  private static String what(String method, int turns) {
    return "a turn of %,d, %s".formatted(turns, NAMES.get(method));
  }

  private static int turns(RunResult result) {
    return Integer.parseInt(result.getParams().getParam("turns"));
  }

  private static String key(String method, int turns) {
    return "%s %5d".formatted(method, turns);
  }

  private static List<Measurement> rows(Map<String, Double> micros, Map<String, Double> bytes) {
    var rows = new ArrayList<Measurement>();
    for (String method : new TreeMap<>(NAMES).keySet()) {
      String peer = method.endsWith("BuiltEachRun") ? PEER + "BuiltEachRun" : PEER;
      for (int turns : new int[] {1, 10, 50, 200, 1_000}) {
        String ours = key(method, turns);
        String what = what(method, turns);
        rows.add(
            new Measurement(
                what,
                "µs",
                micros.getOrDefault(ours, Double.NaN),
                micros.getOrDefault(key(peer, turns), Double.NaN)));
        rows.add(
            new Measurement(
                what,
                "B",
                bytes.getOrDefault(ours, Double.NaN),
                bytes.getOrDefault(key(peer, turns), Double.NaN)));
      }
    }
    return rows;
  }

  private LoopTimes() {}
}
