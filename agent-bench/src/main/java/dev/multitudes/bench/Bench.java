package dev.multitudes.bench;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures everything, prints one table with ratios, and writes it as JSON to the file that is
 * named.
 */
public final class Bench {
  private static final String PEER = "aiServices";
  private static final Map<String, String> NAMES =
      Map.of(
          "multitudesBare", "no time limit, no judge",
          "multitudesRuled", "no time limit, no judge, two rules",
          "multitudesTracked", "no time limit, judged by criteria",
          "multitudesDefaults", "all defaults, from a platform thread",
          "multitudesDefaultsOnVirtualThread", "all defaults, from a virtual thread",
          "multitudesBuiltEachRun", "built anew for each run");

  /** Takes about five minutes. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args.length == 0 ? "bench.json" : args[0]);
    var rows = new ArrayList<Measurement>();
    rows.addAll(loops());
    rows.add(WallClock.slowCalls(8, Duration.ofMillis(100)));
    rows.add(WallClock.sixtyTools());
    rows.add(WallClock.crowd(10_000, 5, Duration.ofMillis(200)));
    rows.add(WallClock.crowdBuiltEachRun(10_000, 5, Duration.ofMillis(200)));
    rows.add(WallClock.heapOfAWaitingRun(20_000));
    print(rows);
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(Files.newBufferedWriter(file), rows);
    System.out.println("Written to " + file.toAbsolutePath());
  }

  private static List<Measurement> loops() throws Exception {
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
        String what = "a turn of %,d, %s".formatted(turns, NAMES.get(method));
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

  private static void print(List<Measurement> rows) {
    System.out.printf(
        Locale.ROOT,
        "%nJava %s, %d processors%n%n| %-58s | %10s | %10s | %6s | %-6s |%n|%s|%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        "measured",
        "Multitudes",
        "LangChain4j",
        "ratio",
        "unit",
        "---|".repeat(5).replaceAll("\\|$", ""));
    rows.forEach(row -> System.out.println(row.row()));
  }

  private Bench() {}
}
