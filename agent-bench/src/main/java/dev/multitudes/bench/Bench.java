package dev.multitudes.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Measures everything or one part, prints tables with ratios, and writes them as JSON, each under
 * its name, to the file that is named.
 */
public final class Bench {
  static final String USAGE = "Bench [FILE [loop|tracker|wall-clock|reading]]";

  /** Takes some minutes for all parts. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args.length == 0 ? "bench.json" : args[0]);
    List<Part> parts = args.length < 2 ? List.of(Part.values()) : List.of(Part.named(args[1]));
    System.out.printf(
        "%nJava %s, %d processors%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors());
    var charts = new ArrayList<Chart>();
    for (Part part : parts) {
      part.measure(
          chart -> {
            System.out.println(chart.printed());
            charts.add(chart);
          });
    }
    write(charts, file);
    System.out.println("Written to " + file.toAbsolutePath());
  }

  private static void write(List<Chart> charts, Path file) throws Exception {
    var rows = new LinkedHashMap<String, List<? extends Row>>();
    charts.forEach(chart -> rows.put(chart.name(), chart.rows()));
    try (var out = Files.newBufferedWriter(file)) {
      new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out, rows);
    }
  }

  private Bench() {}
}
