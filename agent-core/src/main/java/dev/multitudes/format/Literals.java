package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads values as models write them: JSON and what is nearly JSON, literals of Python, and Gemma's
 * own notation. Valid JSON is read as it stands; each liberty that was taken is noted as a repair.
 *
 * <p>Reads each character once and gives up at the first that cannot be right.
 */
final class Literals {

  /** How deep values may be nested. */
  static final int DEEPEST = 64;

  private static final int LONGEST_COMMENT = 1_000;
  private static final String ENDS_TOO_SOON = "the text ends too soon";

  private final Source source;
  private final Quotes quotes;
  private final Set<String> repairs = new LinkedHashSet<>();
  private final IdentityHashMap<JsonNode, Span> spans = new IdentityHashMap<>();
  private int at;
  private int braces = 1;
  private boolean mayMissLastBrace;
  private boolean isCompleted;

  private record Span(int from, int to) {}

  private Literals(Source source, Quotes quotes, int at) {
    this.source = source;
    this.quotes = quotes;
    this.at = at;
  }

  static Literals json(Source source, int at) {
    return new Literals(source, new Quotes.Json(), at);
  }

  static Literals python(Source source, int at) {
    return new Literals(source, new Quotes.Python(), at);
  }

  static Literals gemma(Source source, int at) {
    return new Literals(source, new Quotes.Gemma(), at);
  }

  /**
   * Completes an object whose one last brace is missing, at the very end of a complete text or
   * before the mark that closes a section.
   */
  Literals completingTheLastBrace() {
    mayMissLastBrace = true;
    return this;
  }

  /** Whether the value's last brace was missing. */
  boolean isCompleted() {
    return isCompleted;
  }

  /** Where the next character to read is. */
  int at() {
    return at;
  }

  /** What was mended, in words. */
  List<String> repairs() {
    return List.copyOf(repairs);
  }

  /** The text of an object that was read, if it is valid JSON as it stands. */
  String written(ObjectNode object) {
    Span span = spans.get(object);
    return span == null || !repairs.isEmpty() || !quotes.isJson()
        ? object.toString()
        : source.text(span.from, span.to);
  }

  /**
   * Reads one value.
   *
   * @throws Malformed if there is none
   */
  JsonNode value() {
    if (source.has(at, "{{")) {
      braces = 2;
      repairs.add("doubled braces");
    }
    return value(0);
  }

  private JsonNode value(int depth) {
    if (depth > DEEPEST) {
      throw new Malformed(at, "it is nested more than " + DEEPEST + " levels deep");
    }
    skip();
    int c = source.at(at);
    return switch (c) {
      case '{' -> object(depth);
      case '[' -> list(depth, ']');
      case '(' -> tuple(depth);
      case END -> throw new Malformed(at, ENDS_TOO_SOON);
      default -> scalar();
    };
  }

  private JsonNode tuple(int depth) {
    if (quotes.isJson()) {
      throw new Malformed(at, "\"(\" begins no value");
    }
    return list(depth, ')');
  }

  private JsonNode scalar() {
    Quotes.Quoted string = quotes.string(source, at, repairs);
    if (string.isThere()) {
      at = string.end();
      return JsonNodeFactory.instance.textNode(string.text());
    }
    int end = Words.end(source, at);
    String word = source.text(at, end);
    JsonNode value = Words.value(word, quotes.isJson() ? repairs : new LinkedHashSet<>());
    if (value.isMissingNode()) {
      Quotes.Quoted bare = quotes.bareString(source, at);
      if (!bare.isThere()) {
        throw new Malformed(at, "there is no value");
      }
      at = bare.end();
      return JsonNodeFactory.instance.textNode(bare.text());
    }
    at = end;
    return value;
  }

  private ObjectNode object(int depth) {
    int from = at;
    open();
    var object = JsonNodeFactory.instance.objectNode();
    skip();
    boolean isAfterComma = false;
    while (!closes('}')) {
      String key = key();
      skip();
      expect(':');
      JsonNode value = value(depth + 1);
      object.set(key, value);
      skip();
      if (isMissingLastBrace(depth, value)) {
        repairs.add("the last brace was missing");
        isCompleted = true;
        return object;
      }
      isAfterComma = comma('}');
    }
    noteTrailing(isAfterComma);
    close();
    spans.put(object, new Span(from, at));
    return object;
  }

  private void open() {
    if (braces == 2 && !source.has(at, "{{")) {
      throw new Malformed(at, "the braces are doubled in one place and not in another");
    }
    at += braces;
  }

  private void close() {
    if (braces == 2 && !source.has(at, "}}")) {
      throw new Malformed(at, "the braces are doubled in one place and not in another");
    }
    at += braces;
  }

  /**
   * A number may have been cut off before its last digit; what ends in a mark of its own is not.
   */
  private boolean isMissingLastBrace(int depth, JsonNode last) {
    return mayMissLastBrace
        && depth == 0
        && (last.isContainerNode() || last.isTextual())
        && (source.at(at) == END ? source.isComplete() : Marks.afterClosing(source, at) > at);
  }

  private ArrayNode list(int depth, char end) {
    at++;
    var list = JsonNodeFactory.instance.arrayNode();
    skip();
    boolean isAfterComma = false;
    while (!closes(end)) {
      list.add(value(depth + 1));
      skip();
      isAfterComma = comma(end);
    }
    noteTrailing(isAfterComma);
    at++;
    return list;
  }

  private boolean closes(char end) {
    int c = source.at(at);
    if (c == END) {
      throw new Malformed(at, ENDS_TOO_SOON);
    }
    return c == end;
  }

  /** Takes a comma, which has to stand there unless the end does. */
  private boolean comma(char end) {
    if (closes(end)) {
      return false;
    }
    expect(',');
    skip();
    return true;
  }

  private void noteTrailing(boolean isAfterComma) {
    if (isAfterComma && quotes.isJson()) {
      repairs.add("a trailing comma");
    }
  }

  private String key() {
    Quotes.Quoted string = quotes.string(source, at, repairs);
    Quotes.Quoted key = string.isThere() ? string : quotes.bareKey(source, at);
    if (!key.isThere()) {
      throw new Malformed(at, "there is no name of a member");
    }
    at = key.end();
    return key.text();
  }

  private void expect(char wanted) {
    int c = source.at(at);
    if (c == END) {
      throw new Malformed(at, ENDS_TOO_SOON);
    }
    if (c != wanted) {
      throw new Malformed(at, "a \"%s\" was wanted".formatted(wanted));
    }
    at++;
  }

  /** Blanks and comments. */
  private void skip() {
    at = source.skipBlanks(at);
    while (isComment()) {
      repairs.add("a comment");
      at = source.skipBlanks(at);
    }
  }

  private boolean isComment() {
    int c = source.at(at);
    if (c == '#') {
      return skipTo("\n");
    }
    if (c != '/' || !quotes.isJson()) {
      return false;
    }
    return (source.at(at + 1) == '/' && skipTo("\n")) || (source.at(at + 1) == '*' && skipTo("*/"));
  }

  private boolean skipTo(String end) {
    List<String> ends = List.of(end);
    for (int i = at; i < at + LONGEST_COMMENT && source.at(i) != END; i++) {
      if (!source.anyOf(i, ends).isEmpty()) {
        at = i + end.length();
        return true;
      }
    }
    throw new Malformed(at, "there is a comment without end");
  }
}
