package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code <invoke name="NAME"><key>text</key></invoke>}, each tag behind a mark of its own, values
 * nested as tags are.
 */
final class NestedTagShape implements CallShape {

  /** What stands before each tag. */
  static final String MARK = "]<]minimax[>[";

  private static final String ITEM = "item";

  @Override
  public Optional<Draft.Batch> read(Source source, int at, Offer offer) {
    return source.has(at, MARK)
        ? TagShape.opening(source, at + MARK.length())
            .map(call -> read(source, at, call, call.named().orElseThrow()))
        : Optional.empty();
  }

  private static Draft.Batch read(Source source, int at, Tag call, String name) {
    var values = new LinkedHashMap<String, Given.Value>();
    int end = call.end();
    Tag tag = tag(source, end);
    while (tag.kind() == Tag.Kind.OPEN) {
      var element = element(source, tag, 0);
      values.put(tag.local(), given(element.value));
      end = element.end;
      tag = tag(source, end);
    }
    var draft = new Draft(name, new Given.Raw(values), at, tag.end());
    return new Draft.Batch(List.of(draft), "nested tags", tag.end());
  }

  private static Given.Value given(JsonNode value) {
    return value.isTextual()
        ? new Given.Value(value.textValue(), Given.Typing.BY_SCHEMA)
        : new Given.Value(value.toString(), Given.Typing.JSON);
  }

  private record Element(JsonNode value, int end) {}

  /** The value of an element whose opening tag has been read. */
  private static Element element(Source source, Tag open, int depth) {
    if (depth > Literals.DEEPEST) {
      throw new Malformed(
          open.end(), "it is nested more than " + Literals.DEEPEST + " levels deep");
    }
    int mark = source.find(open.end(), MARK);
    if (mark == END) {
      throw new Malformed(open.end(), "the text ends too soon");
    }
    Tag next = tag(source, mark);
    if (next.kind() != Tag.Kind.OPEN) {
      return new Element(TextNode.valueOf(source.text(open.end(), mark)), next.end());
    }
    Map<String, JsonNode> children = new LinkedHashMap<>();
    var items = JsonNodeFactory.instance.arrayNode();
    int end = open.end();
    while (next.kind() == Tag.Kind.OPEN) {
      Element child = element(source, next, depth + 1);
      children.put(next.local(), child.value);
      items.add(child.value);
      end = child.end;
      next = tag(source, end);
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode().setAll(children);
    boolean isList = children.size() == 1 && children.containsKey(ITEM);
    return new Element(isList ? items : object, next.end());
  }

  private static Tag tag(Source source, int from) {
    int at = source.skipBlanks(from);
    if (!source.has(at, MARK)) {
      throw new Malformed(at, source.at(at) == END ? "the text ends too soon" : "a tag was wanted");
    }
    return Tag.at(source, at + MARK.length())
        .orElseThrow(() -> new Malformed(at, "a tag was wanted"));
  }
}
