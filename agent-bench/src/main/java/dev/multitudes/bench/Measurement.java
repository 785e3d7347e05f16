package dev.multitudes.bench;

import java.util.Locale;

/**
 * One row of the table.
 *
 * @param what was measured
 * @param unit of both figures
 * @param ours the median of this framework
 * @param peer the median of LangChain4j's AiServices in the same run; NaN if it was not measured
 */
record Measurement(String what, String unit, double ours, double peer) implements Row {
  static final String HEAD =
      "| %-58s | %10s | %10s | %6s | %-6s |"
          .formatted("measured", "Multitudes", "LangChain4j", "ratio", "unit");

  static Measurement alone(String what, String unit, double ours) {
    return new Measurement(what, unit, ours, Double.NaN);
  }

  @Override
  public String row() {
    return Double.isNaN(peer)
        ? String.format(
            Locale.ROOT, "| %-58s | %10.2f | %10s | %6s | %-6s |", what, ours, "", "", unit)
        : String.format(
            Locale.ROOT,
            "| %-58s | %10.2f | %10.2f | %6.2f | %-6s |",
            what,
            ours,
            peer,
            ours / peer,
            unit);
  }
}
