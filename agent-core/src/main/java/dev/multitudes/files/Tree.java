package dev.multitudes.files;

import static com.fasterxml.jackson.core.JsonToken.END_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.END_OBJECT;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a text into nodes with their places. What the parsers let pass is found here: keys that
 * stand twice, several documents, anchors.
 */
final class Tree {
  /*
   * Jackson's own trees know no places and keep the last of two equal keys. Anchors are refused
   * rather than followed: a persona has no use for them, and a few lines of them stand for gigabytes.
   */
  private static final Set<String> TRUTHS = Set.of("true", "false");

  private final JsonParser parser;
  private final Kind kind;
  private final Problems problems;

  private Tree(JsonParser parser, Kind kind, Problems problems) {
    this.parser = parser;
    this.kind = kind;
    this.problems = problems;
  }

  /** What was written; empty if that cannot be read, and then there is a problem. */
  static Optional<Node> of(Content content, Problems problems) {
    String text = content.text();
    try (JsonParser parser = content.syntax().parser(text)) {
      return new Tree(parser, content.kind(), problems).document();
    } catch (JsonProcessingException e) {
      Malformed.note(text, content.syntax(), e, problems);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory could not be read", e);
    }
  }

  private Optional<Node> document() throws IOException {
    if (parser.nextToken() == null) {
      problems.add(
          Spot.START, "there is no %s; begin with %s".formatted(kind.word(), kind.beginning()));
      return Optional.empty();
    }
    Node node = node();
    JsonToken end = parser.nextToken(); // of this document; what follows begins another
    if (end != null || parser.nextToken() != null) {
      problems.add(here(), "here begins another document; a file holds one " + kind.word());
    }
    return Optional.of(node);
  }

  private Node node() throws IOException {
    JsonToken token = parser.currentToken();
    refuseAnchorsAndTags();
    if (token == JsonToken.START_OBJECT) {
      return mapping(here());
    }
    return token == JsonToken.START_ARRAY ? sequence(here()) : scalar(token);
  }

  private void refuseAnchorsAndTags() throws IOException {
    if (parser instanceof YAMLParser yaml
        && (yaml.isCurrentAlias() || yaml.getObjectId() != null)) {
      problems.add(here(), "anchors and aliases (&a, *a) are not read; write it out");
    }
    if (parser.getTypeId() != null) {
      problems.add(here(), "tags (!a) are not read; leave it out, or put the text in quotes");
    }
  }

  private Node scalar(JsonToken token) throws IOException {
    String written = parser.getText();
    if (token.isNumeric()) {
      return new Node.Numeral(written, here());
    }
    // Yes, no, on and off are texts, as in YAML 1.2 and in JSON's schemas.
    boolean isWord =
        token == JsonToken.VALUE_NULL
            || (token.isBoolean() && TRUTHS.contains(written.toLowerCase(Locale.ROOT)));
    return isWord ? new Node.Word(written, here()) : new Node.Text(written, here());
  }

  private Node sequence(Spot at) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != END_ARRAY) {
      items.add(node());
    }
    return new Node.Sequence(items, at);
  }

  private Node mapping(Spot at) throws IOException {
    List<Node.Entry> entries = new ArrayList<>();
    Map<String, Spot> seen = new HashMap<>();
    while (parser.nextToken() != END_OBJECT) {
      String key = parser.currentName();
      Spot place = here();
      parser.nextToken();
      Node value = node();
      Spot first = seen.putIfAbsent(key, place);
      if (first == null) {
        entries.add(new Node.Entry(key, place, value));
      } else {
        problems.add(
            place, "\"%s\" stands in line %d already; keep one".formatted(key, first.line()));
      }
    }
    return new Node.Mapping(entries, at);
  }

  private Spot here() {
    return Spot.of(parser.currentTokenLocation());
  }
}
