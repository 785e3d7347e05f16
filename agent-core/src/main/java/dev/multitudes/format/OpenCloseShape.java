package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code <|open|>call tool="NAME"<|sep|><|open|>argument key="KEY"
 * type="string"<|sep|>text<|close|>argument<|sep|>...<|close|>call<|sep|>}.
 */
final class OpenCloseShape implements CallShape {
  private static final String CALL = "<|open|>call ";
  private static final String CALL_END = "<|close|>call<|sep|>";
  private static final String ARGUMENT = "<|open|>argument ";
  private static final String ARGUMENT_END = "<|close|>argument<|sep|>";
  private static final String SEPARATOR = "<|sep|>";

  @Override
  public Optional<Draft.Batch> read(Source source, int at, Offer offer) {
    if (!source.has(at, CALL)) {
      return Optional.empty();
    }
    String name = required(source, at, CALL, "tool");
    var values = new LinkedHashMap<String, Given.Value>();
    int end = afterSeparator(source, at);
    while (source.has(end, ARGUMENT)) {
      int from = afterSeparator(source, end);
      int to = find(source, from, ARGUMENT_END);
      boolean isString = attribute(source, end, ARGUMENT, "type").equals("string");
      var typing = isString ? Given.Typing.STRING : Given.Typing.BY_SCHEMA_OR_JSON;
      values.put(
          required(source, end, ARGUMENT, "key"), new Given.Value(source.text(from, to), typing));
      end = source.skipBlanks(to + ARGUMENT_END.length());
    }
    if (!source.has(end, CALL_END)) {
      throw new Malformed(end, "the end of the call was wanted");
    }
    int to = end + CALL_END.length();
    var draft = new Draft(plain(name), new Given.Raw(values), at, to);
    return Optional.of(new Draft.Batch(List.of(draft), "opened and closed arguments", to));
  }

  private static int afterSeparator(Source source, int at) {
    return find(source, at, SEPARATOR) + SEPARATOR.length();
  }

  private static int find(Source source, int from, String mark) {
    int found = source.find(from, mark);
    if (found == END) {
      throw new Malformed(from, "the text ends too soon");
    }
    return found;
  }

  private static String required(Source source, int at, String mark, String key) {
    String value = attribute(source, at, mark, key);
    if (value.isEmpty()) {
      throw new Malformed(at + mark.length(), "%s=\"...\" was wanted".formatted(key));
    }
    return value;
  }

  private static String attribute(Source source, int at, String mark, String key) {
    int from = at + mark.length();
    Map<String, String> attributes =
        Tag.attributes(source.text(from, find(source, from, SEPARATOR)));
    return attributes.getOrDefault(key, "");
  }

  /** Names are written with XML's entities, values are not. */
  private static String plain(String name) {
    return name.replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
