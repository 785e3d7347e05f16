package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Texts and values cut to a length that one can look at. */
public final class Shortened {
  private static final int USUAL = 60;

  /** At most 60 characters, and then how many more there were. */
  public static String of(String text) {
    return to(USUAL, text);
  }

  /** At most so many characters, and then how many more there were. */
  public static String to(int most, String text) {
    int all = text.codePointCount(0, text.length());
    if (all <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most))
        + "… (%d more characters)".formatted(all - most);
  }

  /** A value, each text within it cut. */
  public static JsonNode of(JsonNode value) {
    if (value.isTextual()) {
      return JsonNodeFactory.instance.textNode(of(value.textValue()));
    }
    if (value.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> list.add(of(element)));
      return list;
    }
    if (value.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      value.forEachEntry((name, field) -> object.set(name, of(field)));
      return object;
    }
    return value;
  }

  private Shortened() {}
}
