package dev.multitudes.bench;

import java.util.Locale;

/**
 * How fast something is read.
 *
 * @param what is read, and by whom
 * @param bytes of what is read
 * @param micros for each time
 * @param megabytes in a second, in millions of bytes
 * @param overLangChain how many times as fast as LangChain4j reads plain arguments
 * @param overJackson how many times as fast as Jackson reads a tree from them
 */
record Speed(
    String what,
    int bytes,
    double micros,
    double megabytes,
    double overLangChain,
    double overJackson)
    implements Row {
  static final String HEAD =
      "| %-58s | %6s | %8s | %8s | %14s | %10s |"
          .formatted("read", "bytes", "µs", "MB/s", "to LangChain4j", "to Jackson");

  @Override
  public String row() {
    return String.format(
        Locale.ROOT,
        "| %-58s | %6d | %8.2f | %8.1f | %14.2f | %10.2f |",
        what,
        bytes,
        micros,
        megabytes,
        overLangChain,
        overJackson);
  }
}
