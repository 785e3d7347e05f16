package dev.multitudes.bench;

import java.util.Locale;

/**
 * A time that was taken once.
 *
 * @param what was read
 * @param millis that it took; infinite if it was not done within the time limit
 */
record Once(String what, double millis) implements Row {
  static final String HEAD = "| %-26s | %9s |".formatted("once", "ms");

  @Override
  public String row() {
    return String.format(Locale.ROOT, "| %-26s | %9.2f |", what, millis);
  }
}
