package dev.multitudes.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Values as text, typed by a tool's schema. */
public final class TypedText {

  /**
   * A raw text as the JSON that the schema wants; as a JSON string where it cannot be read so. Of
   * several types that would do the most special is taken: null, boolean, number, list or object,
   * string. One newline on each side is cut.
   *
   * @param schema what is wanted; a {@code JsonAnyOfSchema} for one of several types
   */
  public static String json(String raw, JsonSchemaElement schema) {
    return written(Newlines.cut(raw), Kind.ofText(schema)).toString();
  }

  /** The same for what a model wrote as a text: nothing is no string where none is wanted. */
  static JsonNode written(String text, Set<Kind> wanted) {
    boolean isNothing = !wanted.contains(Kind.STRING) && text.strip().equalsIgnoreCase("null");
    return isNothing ? JsonNodeFactory.instance.nullNode() : node(text, wanted);
  }

  static JsonNode node(String text, Set<Kind> wanted) {
    String word = text.strip();
    if (wanted.contains(Kind.NULL) && word.equals("null")) {
      return JsonNodeFactory.instance.nullNode();
    }
    if (wanted.contains(Kind.BOOLEAN) && isTruth(word)) {
      return JsonNodeFactory.instance.booleanNode(word.equalsIgnoreCase("true"));
    }
    JsonNode number = Words.value(word, new LinkedHashSet<>());
    if (number.isNumber() && wants(number, wanted)) {
      return number;
    }
    JsonNode inside = contained(word);
    if ((inside.isArray() && wanted.contains(Kind.ARRAY))
        || (inside.isObject() && wanted.contains(Kind.OBJECT))) {
      return inside;
    }
    return TextNode.valueOf(text);
  }

  private static boolean isTruth(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.equals("true") || lower.equals("false");
  }

  private static boolean wants(JsonNode number, Set<Kind> wanted) {
    return wanted.contains(Kind.NUMBER)
        || (wanted.contains(Kind.INTEGER) && number.isIntegralNumber());
  }

  /** As JSON if it can be read so; such as formats mean that say nothing of a value's type. */
  static JsonNode anything(String text) {
    return node(text, EnumSet.of(Kind.NULL, Kind.BOOLEAN, Kind.NUMBER, Kind.ARRAY, Kind.OBJECT));
  }

  /** The text that is quoted as a whole, as it is if it is not. */
  static String unquoted(String text) {
    String word = text.strip();
    JsonNode inside = word.startsWith("\"") ? whole(word) : MissingNode.getInstance();
    return inside.isTextual() ? inside.textValue() : text;
  }

  /** The list or object that a text holds, also in Python's notation or with its quotes escaped. */
  private static JsonNode contained(String word) {
    if (!word.startsWith("{") && !word.startsWith("[")) {
      return MissingNode.getInstance();
    }
    JsonNode read = whole(word);
    return read.isMissingNode() && word.contains("\\\"") ? whole(word.replace("\\\"", "\"")) : read;
  }

  private static JsonNode whole(String word) {
    var source = new Source();
    source.append(word);
    source.end(Ending.CUT_OFF);
    JsonNode json = whole(source, Literals.json(source, 0));
    return json.isMissingNode() ? whole(source, Literals.python(source, 0)) : json;
  }

  private static JsonNode whole(Source source, Literals literals) {
    try {
      JsonNode value = literals.value();
      return source.isOver(literals.at()) ? value : MissingNode.getInstance();
    } catch (Malformed e) {
      return MissingNode.getInstance();
    }
  }

  private TypedText() {}
}
