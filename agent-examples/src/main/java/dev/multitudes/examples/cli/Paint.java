package dev.multitudes.examples.cli;

import dev.multitudes.goal.Verdict;
import picocli.CommandLine.Help.Ansi;

/** Colours, on a terminal only. */
enum Paint {
  /** Colours as the terminal shows them. */
  COLOURED,
  /** The bare words. */
  PLAIN;

  /** Coloured on a terminal, unless the environment asks for none. */
  static Paint ofTerminal() {
    return Ansi.AUTO.enabled() ? COLOURED : PLAIN;
  }

  String bold(String text) {
    return in("1", text);
  }

  String faint(String text) {
    return in("2", text);
  }

  /** A text in the verdict's colour. */
  String verdict(Verdict verdict, String text) {
    String colour =
        switch (verdict) {
          case ACHIEVES -> "1;32";
          case ADVANCES -> "32";
          case NEUTRAL, UNKNOWN -> "33";
          case HINDERS -> "31";
          case FORECLOSES, VIOLATES -> "1;31";
        };
    return in(colour, text);
  }

  private String in(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
