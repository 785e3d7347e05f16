package dev.multitudes.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * What a command printed.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it complained of
 */
record Terminal(int code, String out, String err) {

  static Terminal run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    return new Terminal(code, out.toString(), err.toString());
  }

  /** The output as one line, so that a test does not depend on where it wraps. */
  String flowing() {
    return out.replaceAll("\\s+", " ");
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
