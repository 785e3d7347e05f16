package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code <function=NAME><parameter=KEY>text</parameter></function>}, the same with {@code <invoke
 * name="NAME">} and {@code <parameter name="KEY">}, and with JSON in place of parameters.
 */
final class TagShape implements CallShape {
  private static final Set<String> CALLS =
      Set.of("function", "invoke", "tool", "tool_call", "function_call");
  private static final Set<String> PARAMETERS = Set.of("parameter", "param", "arg", "argument");

  @Override
  public Optional<Draft.Batch> read(Source source, int at, Offer offer) {
    return opening(source, at).map(tag -> read(source, at, tag));
  }

  /** The tag that begins a call there. */
  static Optional<Tag> opening(Source source, int at) {
    return Tag.at(source, at)
        .filter(tag -> tag.kind() != Tag.Kind.CLOSE && CALLS.contains(tag.local()))
        .filter(tag -> tag.named().filter(name -> !name.isBlank()).isPresent());
  }

  private static Draft.Batch read(Source source, int at, Tag call) {
    String name = call.named().orElseThrow().strip();
    int body = source.skipBlanks(call.end());
    if (call.kind() == Tag.Kind.EMPTY) {
      return batch(new Draft(name, new Given.Raw(Map.of()), at, call.end()), call);
    }
    if (source.at(body) == '{') {
      return withJson(source, at, call, name, body);
    }
    var values = new LinkedHashMap<String, Given.Value>();
    int end = parameters(source, body, call, values);
    return batch(new Draft(name, new Given.Raw(values), at, end), call);
  }

  private static Draft.Batch batch(Draft draft, Tag call) {
    String shape = "<%s%s> with parameters".formatted(call.prefix(), call.local());
    return new Draft.Batch(List.of(draft), shape, draft.to());
  }

  private static Draft.Batch withJson(Source source, int at, Tag call, String name, int body) {
    Literals json = Literals.json(source, body);
    ObjectNode object = (ObjectNode) json.value();
    int after = source.skipBlanks(json.at());
    int end = closes(source, after, call) ? closeEnd(source, after) : json.at();
    var given = new Given.Typed(object, json.written(object), json.repairs());
    return new Draft.Batch(
        List.of(new Draft(name, given, at, end)),
        "<%s%s> with JSON".formatted(call.prefix(), call.local()),
        end);
  }

  /** Reads the parameters; returns where the call ends. */
  private static int parameters(
      Source source, int from, Tag call, Map<String, Given.Value> values) {
    int at = from;
    while (true) {
      if (source.at(at) == END) {
        throw new Malformed(at, "the text ends too soon");
      }
      if (closes(source, at, call)) {
        return closeEnd(source, at);
      }
      if (isEndedByAnother(source, at)) {
        return at;
      }
      Tag parameter =
          Tag.at(source, at)
              .filter(tag -> tag.kind() == Tag.Kind.OPEN && PARAMETERS.contains(tag.local()))
              .orElseThrow(() -> new Malformed(source.skipBlanks(from), "no parameter is there"));
      String key =
          parameter.named().orElseThrow(() -> new Malformed(from, "a parameter has no name"));
      at = source.skipBlanks(value(source, parameter, key, call, values));
    }
  }

  /** The call's own end is missing, and something else begins or ends. */
  private static boolean isEndedByAnother(Source source, int at) {
    return Tag.at(source, at)
        .filter(tag -> Marks.endsSection(tag) || CALLS.contains(tag.local()))
        .isPresent();
  }

  private static boolean closes(Source source, int at, Tag open) {
    return Tag.at(source, at)
        .filter(tag -> tag.kind() == Tag.Kind.CLOSE && tag.local().equals(open.local()))
        .filter(tag -> tag.prefix().equals(open.prefix()))
        .isPresent();
  }

  private static int closeEnd(Source source, int at) {
    return source.find(at, ">") + 1;
  }

  /** Reads a parameter's text; returns where what follows begins. */
  private static int value(
      Source source, Tag parameter, String key, Tag call, Map<String, Given.Value> values) {
    int from = parameter.end();
    int closed = from;
    for (int i = from; source.at(i) != END; i++) {
      if (source.at(i) != '<') {
        continue;
      }
      if (closes(source, i, parameter)) {
        values.put(key, new Given.Value(Newlines.cut(source.text(from, i)), typing(parameter)));
        return closeEnd(source, i);
      }
      if (i >= closed && mayEnd(source, i, call)) {
        closed = closedLater(source, i + 1, parameter, call);
      }
      if (closed == END || isFollowed(source, i, parameter)) {
        values.put(key, new Given.Value(source.text(from, i).strip(), typing(parameter)));
        return i;
      }
    }
    throw new Malformed(from, "the text ends too soon");
  }

  /** Whether the call may end there, without this parameter's end. */
  private static boolean mayEnd(Source source, int at, Tag call) {
    return source.at(at + 1) == '/'
        && (closes(source, at, call) || Tag.at(source, at).filter(Marks::endsSection).isPresent());
  }

  /** Whether the next parameter begins, without this one's end. */
  private static boolean isFollowed(Source source, int at, Tag parameter) {
    return source.at(at + 1) != '/' && source.before(at) == '\n' && begins(source, at, parameter);
  }

  /** Where this parameter's end is, or END if anything else of its kind begins before. */
  private static int closedLater(Source source, int from, Tag parameter, Tag call) {
    for (int i = from; source.at(i) != END; i++) {
      if (source.at(i) == '<') {
        if (closes(source, i, parameter)) {
          return i;
        }
        if (begins(source, i, parameter) || begins(source, i, call)) {
          return END;
        }
      }
    }
    return END;
  }

  private static boolean begins(Source source, int at, Tag like) {
    return Tag.at(source, at)
        .filter(tag -> tag.kind() != Tag.Kind.CLOSE && tag.named().isPresent())
        .filter(tag -> tag.local().equals(like.local()) && tag.prefix().equals(like.prefix()))
        .isPresent();
  }

  private static Given.Typing typing(Tag parameter) {
    return switch (parameter.attributes().getOrDefault("string", "")) {
      case "true" -> Given.Typing.STRING;
      case "false" -> Given.Typing.BY_SCHEMA_OR_JSON;
      default -> Given.Typing.BY_SCHEMA;
    };
  }
}
