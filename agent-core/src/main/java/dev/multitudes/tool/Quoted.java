package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.multitudes.context.Excerpt;

/** What a model wrote, as it is quoted back to it: as JSON, on one line, cut to a sane length. */
final class Quoted {

  private static final int LONGEST = 60;
  private static final int LONGEST_LINE = 120;

  static String json(JsonNode given) {
    return given.isTextual() ? text(given.textValue()) : cut(given.toString());
  }

  static String text(String given) {
    String quoted = TextNode.valueOf(Excerpt.beginning(given, LONGEST)).toString();
    return given.length() > LONGEST ? quoted.substring(0, quoted.length() - 1) + "…\"" : quoted;
  }

  static String cut(String text) {
    return Excerpt.of(text, LONGEST);
  }

  /** Somebody else's words on one line. */
  static String line(String words) {
    return Excerpt.line(words, LONGEST_LINE);
  }

  /** Somebody else's words as one sentence. */
  static String sentence(String words) {
    String line = line(words);
    return line.endsWith(".") ? line : line + ".";
  }

  private Quoted() {}
}
