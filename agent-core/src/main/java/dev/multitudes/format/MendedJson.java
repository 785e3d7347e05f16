package dev.multitudes.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Arguments that a provider hands over as text, mended where that is safe. */
public final class MendedJson {
  private static final String FENCE = "```";

  /**
   * The text, if it is valid JSON or cannot be mended; else the object that it means: with single
   * quotes, trailing commas, comments, literals of Python, control characters in strings or a fence
   * around it. An object that is cut off stays so.
   */
  public static String object(String text) {
    return StrictJson.isObject(text) ? text : mended(text);
  }

  private static String mended(String text) {
    String inside = unfenced(text.strip());
    if (!inside.startsWith("{")) {
      return text;
    }
    var source = new Source();
    source.append(inside);
    source.end(Ending.CUT_OFF);
    try {
      Literals json = Literals.json(source, 0);
      JsonNode value = json.value();
      boolean isMended = !json.repairs().isEmpty() || inside.length() < text.strip().length();
      return isMended && value instanceof ObjectNode && source.isOver(json.at())
          ? value.toString()
          : text;
    } catch (Malformed e) {
      return text;
    }
  }

  /** What is within a fence, if the text is one. */
  static String unfenced(String text) {
    if (!text.startsWith(FENCE) || !text.endsWith(FENCE) || text.length() < 2 * FENCE.length()) {
      return text;
    }
    String inside = text.substring(FENCE.length(), text.length() - FENCE.length());
    return (inside.startsWith("json") ? inside.substring(4) : inside).strip();
  }

  private MendedJson() {}
}
