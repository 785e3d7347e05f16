package dev.multitudes.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** {@code {"name": ..., "arguments": {...}}}, or a list of such. */
final class JsonShape implements CallShape {

  @Override
  public Optional<Draft.Batch> read(Source source, int at, Offer offer) {
    int c = source.at(at);
    if (c != '{' && (c != '[' || !isList(source, at))) {
      return Optional.empty();
    }
    Literals json = Literals.json(source, at);
    if (c == '{') {
      json.completingTheLastBrace();
    }
    JsonNode value = json.value();
    List<Draft> drafts = new JsonCalls(json, at).of(value);
    if (drafts.isEmpty()) {
      throw new Malformed(at, "the JSON names no tool");
    }
    return Optional.of(new Draft.Batch(drafts, "JSON", json.at()));
  }

  /** A list of Python's calls begins alike. */
  private static boolean isList(Source source, int at) {
    int first = source.at(source.skipBlanks(at + 1));
    return first == '{' || first == ']' || first == '[';
  }
}
