package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** What a model wrote, as it is quoted back to it: as JSON, on one line, cut to a sane length. */
final class Quoted {

  private static final int LONGEST = 60;
  private static final int LONGEST_LINE = 120;

  static String json(JsonNode given) {
    return given.isTextual() ? text(given.textValue()) : cut(given.toString());
  }

  static String text(String given) {
    String quoted = TextNode.valueOf(shortened(given)).toString();
    return given.length() > LONGEST ? quoted.substring(0, quoted.length() - 1) + "…\"" : quoted;
  }

  static String cut(String text) {
    return text.length() > LONGEST ? shortened(text) + "…" : text;
  }

  /** Somebody else's words on one line. */
  static String line(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
  }

  /** Somebody else's words as one sentence. */
  static String sentence(String words) {
    String line = line(words);
    return line.endsWith(".") ? line : line + ".";
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean splitsAPair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, splitsAPair ? LONGEST - 1 : LONGEST);
  }

  private Quoted() {}
}
