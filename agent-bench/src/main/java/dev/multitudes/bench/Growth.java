package dev.multitudes.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What twice the text costs.
 *
 * @param text that is read, or what it repeats
 * @param how it arrives
 * @param characters of the longer text
 * @param half median milliseconds for half of it
 * @param whole median milliseconds for all of it
 * @param failure in words; empty if it was read
 */
record Growth(String text, String how, int characters, double half, double whole, String failure)
    implements Row {

  /** What is called linear. */
  static final double BAR = 2.3;

  static final String HEAD =
      "| %-26s | %-6s | %10s | %9s | %9s | %6s | %-12s |"
          .formatted("text", "how", "characters", "half, ms", "all, ms", "ratio", "");

  @JsonProperty
  double ratio() {
    return whole / half;
  }

  @Override
  public String row() {
    return String.format(
        Locale.ROOT,
        "| %-26s | %-6s | %10d | %9.2f | %9.2f | %6.2f | %-12s |",
        "`" + text + "`",
        how,
        characters,
        half,
        whole,
        ratio(),
        failure.isEmpty() ? mark() : failure);
  }

  private String mark() {
    return ratio() > BAR ? "ABOVE " + BAR : "";
  }
}
