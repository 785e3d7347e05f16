package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tool's name, and its arguments behind it: as JSON ({@code NAME{...}}, {@code
 * NAME[ARGS]{...}}, {@code functions.NAME:0<|tool_call_argument_begin|>{...}}), as keys and values
 * ({@code NAME<arg_key>k</arg_key><arg_value>v</arg_value>}), or none.
 */
final class NameFirstShape implements CallShape {
  private static final Pattern NUMBERED = Pattern.compile("(?:functions\\.)?(.+):[0-9]+");
  private static final String FUNCTION = "function";
  private static final String FENCE = "```";
  private static final String ARGUMENTS = "[ARGS]";
  private static final String CALL_ID = "[CALL_ID]";
  private static final String NUMBERED_ARGUMENTS = "<|tool_call_argument_begin|>";
  private static final List<String> SEPARATORS =
      List.of("<｜tool▁sep｜>", "<｜tool_sep｜>", "<tool_sep>");

  /** The tags around a key and a value. */
  private record Pairs(
      String key,
      String keyEnd,
      String value,
      String valueEnd,
      MarkSet keyEnds,
      MarkSet valueEnds) {
    static final Pairs PLAIN = of("");
    static final List<Pairs> ALL = List.of(PLAIN, of("longcat_"));

    private static Pairs of(String prefix) {
      String key = "<" + prefix + "arg_key>";
      String keyEnd = "</" + prefix + "arg_key>";
      String value = "<" + prefix + "arg_value>";
      String valueEnd = "</" + prefix + "arg_value>";
      String callEnd = "</" + prefix + "tool_call>";
      return new Pairs(
          key,
          keyEnd,
          value,
          valueEnd,
          MarkSet.of(keyEnd, value, callEnd),
          MarkSet.of(valueEnd, key, callEnd));
    }

    /** Those of which a key begins there. */
    static Optional<Pairs> at(Source source, int at) {
      return ALL.stream().filter(pairs -> source.has(at, pairs.key)).findFirst();
    }
  }

  @Override
  public Optional<Draft.Batch> read(Source source, int at, Offer offer) {
    int end = Identifier.end(source, at);
    return end == at
        ? Optional.empty()
        : behind(source, at, name(source, at, end), blanks(source, end), offer);
  }

  /** A colon may stand between the name and the arguments. */
  private static String name(Source source, int at, int end) {
    String name = source.text(at, end);
    return name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
  }

  /** Blanks, also such as were written as a backslash and an n. */
  private static int blanks(Source source, int from) {
    int at = source.skipBlanks(from);
    while (source.at(at) == '\\' && source.at(at + 1) == 'n') {
      at = source.skipBlanks(at + 2);
    }
    return at;
  }

  private static Optional<Draft.Batch> behind(
      Source source, int from, String name, int at, Offer offer) {
    if (source.has(at, NUMBERED_ARGUMENTS)) {
      Matcher numbered = NUMBERED.matcher(name);
      if (!numbered.matches()) {
        throw new Malformed(from, "the name has no number behind it, as in NAME:0");
      }
      return json(source, from, numbered.group(1), at + NUMBERED_ARGUMENTS.length());
    }
    if (source.has(at, CALL_ID)) {
      int arguments = source.find(at, ARGUMENTS);
      if (arguments == END) {
        throw new Malformed(at, "the text ends too soon");
      }
      return json(source, from, name, arguments + ARGUMENTS.length());
    }
    if (source.has(at, ARGUMENTS)) {
      return json(source, from, name, at + ARGUMENTS.length());
    }
    String separator = source.anyOf(at, SEPARATORS);
    if (!separator.isEmpty()) {
      return separated(source, from, name, at + separator.length(), offer);
    }
    if (source.at(at) == '{') {
      return json(source, from, name, at);
    }
    Optional<Pairs> pairs = Pairs.at(source, at);
    return pairs.isPresent() || (offer.has(name) && endsThere(source, at))
        ? Optional.of(keyed(source, from, name, at, pairs.orElse(Pairs.PLAIN)))
        : Optional.empty();
  }

  private static boolean endsThere(Source source, int at) {
    return Tag.at(source, at).filter(Marks::endsSection).isPresent();
  }

  private static Optional<Draft.Batch> separated(
      Source source, int from, String name, int separated, Offer offer) {
    int at = source.skipBlanks(separated);
    if (name.equals(FUNCTION)) {
      return source.at(at) == '<' ? new TagShape().read(source, at, offer) : json(source, from, at);
    }
    Optional<Pairs> pairs = Pairs.at(source, at);
    if (pairs.isPresent() || endsThere(source, at)) {
      return Optional.of(keyed(source, from, name, at, pairs.orElse(Pairs.PLAIN)));
    }
    return json(source, from, name, at);
  }

  /** The name is still to come. */
  private static Optional<Draft.Batch> json(Source source, int from, int at) {
    int end = Identifier.end(source, at);
    if (end == at) {
      throw new Malformed(at, "the tool's name was wanted");
    }
    return json(source, from, source.text(at, end), end);
  }

  private static Optional<Draft.Batch> json(Source source, int from, String name, int behind) {
    int at = fenced(source, source.skipBlanks(behind));
    if (Marks.afterClosing(source, at) > at || Marks.afterBetween(source, at) > at) {
      return Optional.of(keyed(source, from, name, at, Pairs.PLAIN));
    }
    Literals json = Literals.json(source, at);
    JsonNode value = json.value();
    if (!(value instanceof ObjectNode object)) {
      throw new Malformed(at, "a JSON object was wanted");
    }
    Draft draft =
        repeatsTheName(object, name)
            ? new JsonCalls(json, from).of(object).getFirst()
            : new Draft(
                name,
                new Given.Typed(object, json.written(object), json.repairs()),
                from,
                json.at());
    return Optional.of(new Draft.Batch(List.of(draft), "a name and JSON behind it", draft.to()));
  }

  private static boolean repeatsTheName(ObjectNode object, String name) {
    return object.size() == 2
        && object.path("name").asText().equals(name)
        && (object.path("args").isObject() || object.path("arguments").isObject());
  }

  private static int fenced(Source source, int at) {
    if (!source.has(at, FENCE)) {
      return at;
    }
    return source.skipBlanks(Identifier.end(source, at + FENCE.length()));
  }

  private static Draft.Batch keyed(Source source, int from, String name, int first, Pairs pairs) {
    var values = new LinkedHashMap<String, Given.Value>();
    int at = first;
    while (source.has(at, pairs.key)) {
      at = blanks(source, pair(source, at, values, pairs));
    }
    if (!endsOrGoesOn(source, at)) {
      throw new Malformed(at, "the end of the call was wanted");
    }
    var draft = new Draft(name, new Given.Raw(values), from, at);
    return new Draft.Batch(List.of(draft), "a name, keys and values", at);
  }

  /** A mark that has only begun there may be that of one more key. */
  private static boolean endsOrGoesOn(Source source, int at) {
    return Tag.at(source, at).isPresent()
        || Marks.afterClosing(source, at) > at
        || Marks.afterOpening(source, at) > at
        || Marks.afterBetween(source, at) > at;
  }

  /** Reads a key and its value, or drops it if the one is not closed or the other is missing. */
  private static int pair(Source source, int at, Map<String, Given.Value> values, Pairs pairs) {
    int keyEnd = pairs.keyEnds.find(source, at + pairs.key.length());
    if (keyEnd == END) {
      throw new Malformed(at, "the text ends too soon");
    }
    if (!source.has(keyEnd, pairs.keyEnd)) {
      return afterValue(source, keyEnd, pairs);
    }
    int value = blanks(source, keyEnd + pairs.keyEnd.length());
    if (!source.has(value, pairs.value)) {
      return value;
    }
    int end = pairs.valueEnds.find(source, value + pairs.value.length());
    if (end == END) {
      throw new Malformed(value, "the text ends too soon");
    }
    values.put(
        source.text(at + pairs.key.length(), keyEnd).strip(),
        new Given.Value(
            source.text(value + pairs.value.length(), end), Given.Typing.BY_SCHEMA_OR_JSON));
    return source.has(end, pairs.valueEnd) ? end + pairs.valueEnd.length() : end;
  }

  private static int afterValue(Source source, int at, Pairs pairs) {
    if (!source.has(at, pairs.value)) {
      return at;
    }
    int end = pairs.valueEnds.find(source, at + pairs.value.length());
    if (end == END) {
      throw new Malformed(at, "the text ends too soon");
    }
    return source.has(end, pairs.valueEnd) ? end + pairs.valueEnd.length() : end;
  }
}
