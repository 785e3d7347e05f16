package dev.multitudes.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The speeds from {@link ReadingBenchmark}, each for the bytes of its own text. */
final class ReadingSpeeds {
  private static final String LANG_CHAIN = "langChainArguments";
  private static final String JACKSON = "jacksonTree";

  private record Read(String what, String text) {
    int bytes() {
      return text.getBytes(UTF_8).length;
    }
  }

  private static final Map<String, Read> READ = read();

  private static Map<String, Read> read() {
    var read = new LinkedHashMap<String, Read>();
    read.put("told", new Read("one call, told the format", Replies.CALL));
    read.put("unknown", new Read("one call, told nothing", Replies.CALL));
    read.put("streamed", new Read("one call, told nothing, chunks of 16", Replies.CALL));
    read.put("plain", new Read("no call, words only", Replies.WORDS));
    read.put("markdown", new Read("no call, Markdown with code and links", Replies.MARKDOWN));
    read.put(LANG_CHAIN, new Read("the arguments alone, LangChain4j", Replies.ARGUMENTS));
    read.put(JACKSON, new Read("the arguments alone, Jackson readTree", Replies.ARGUMENTS));
    return read;
  }

  static List<Speed> measured() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("\\." + ReadingBenchmark.class.getSimpleName() + "\\.")
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    return speeds(
        results.stream()
            .collect(
                Collectors.toMap(
                    ReadingSpeeds::method, result -> result.getPrimaryResult().getScore())));
  }

  private static String method(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static List<Speed> speeds(Map<String, Double> micros) {
    double langChain = megabytes(LANG_CHAIN, micros);
    double jackson = megabytes(JACKSON, micros);
    return READ.entrySet().stream()
        .map(
            entry -> {
              double ours = megabytes(entry.getKey(), micros);
              return new Speed(
                  entry.getValue().what(),
                  entry.getValue().bytes(),
                  micros.getOrDefault(entry.getKey(), Double.NaN),
                  ours,
                  ours / langChain,
                  ours / jackson);
            })
        .toList();
  }

  /** Bytes in a microsecond are megabytes in a second. */
  private static double megabytes(String method, Map<String, Double> micros) {
    Read read = READ.get(method);
    return read == null ? Double.NaN : read.bytes() / micros.getOrDefault(method, Double.NaN);
  }

  private ReadingSpeeds() {}
}
