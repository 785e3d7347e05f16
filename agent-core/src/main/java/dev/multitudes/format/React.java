package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code Thought: ... Action: NAME, Action Input: ..., Final Answer: ...}, each on a line. */
final class React {
  static final String THOUGHT = "Thought:";
  static final String ACTION = "Action:";
  static final String FINAL = "Final Answer:";
  private static final String INPUT = "Action Input:";
  private static final String OBSERVATION = "Observation:";
  private static final MarkSet NEXT = lines(ACTION, FINAL);
  private static final MarkSet INPUT_ENDS = lines(OBSERVATION, THOUGHT, ACTION, FINAL);
  private static final String AROUND_NAMES = "`*\"'[] \t";

  private static MarkSet lines(String... labels) {
    return MarkSet.of(
        Stream.of(labels).flatMap(React::written).map(label -> "\n" + label).toList());
  }

  /** A label, plain and in bold. */
  private static Stream<String> written(String label) {
    String word = label.substring(0, label.length() - 1);
    return Stream.of(label, "**" + label + "**", "**" + word + "**:");
  }

  /** Where the label that stands there ends; there itself if it does not stand there. */
  static int after(Source source, int at, String label) {
    int c = source.at(at);
    return c == '*' || c == label.charAt(0)
        ? at + source.anyOf(at, written(label).toList()).length()
        : at;
  }

  /** Where the action or answer behind a thought begins, or {@link Source#END}. */
  static int afterThought(Source source, int at) {
    int found = NEXT.find(source, at);
    return found == END ? END : found + 1;
  }

  /** Whether the model goes on to invent what its call returned. */
  static boolean inventsResult(Source source, int end) {
    return after(source, source.skipBlanks(end), OBSERVATION) > source.skipBlanks(end);
  }

  /** Reads the action that begins there. */
  static Optional<Draft.Batch> read(Source source, int at, Offer offer) {
    int lineEnd = lineEnd(source, at);
    int next = source.skipBlanks(lineEnd);
    int label = after(source, at, ACTION);
    int first = source.skipBlanks(label);
    if (source.has(first, Fence.MARK)) {
      return fenced(source, first, offer);
    }
    String name = plain(source.text(label, lineEnd));
    int from = after(source, next, INPUT);
    if (name.isEmpty() || from == next) {
      return Optional.empty();
    }
    int found = INPUT_ENDS.find(source, from);
    int end = found == END ? source.length() : found;
    if (found == END && !source.isComplete()) {
      throw new Malformed(from, "the text ends too soon");
    }
    Input input = input(source.text(from, end).strip(), from, parameters(name, offer));
    int to =
        input.rest().isEmpty() ? end : end - trailing(source, from, end) - input.rest().length();
    var draft = new Draft(name, input.given(), at, to);
    return Optional.of(new Draft.Batch(List.of(draft), "Action and Action Input", to));
  }

  /**
   * What was given to the action.
   *
   * @param rest what stands behind it and is none of it
   */
  private record Input(Given given, String rest) {}

  private static int trailing(Source source, int from, int end) {
    String text = source.text(from, end);
    return text.length() - text.stripTrailing().length();
  }

  private static Set<String> parameters(String tool, Offer offer) {
    return offer.parameters(tool).map(schema -> schema.properties().keySet()).orElse(Set.of());
  }

  private static Optional<Draft.Batch> fenced(Source source, int fence, Offer offer) {
    int body = source.skipBlanks(Identifier.end(source, fence + Fence.MARK.length()));
    return new JsonShape()
        .read(source, body, offer)
        .map(
            batch ->
                new Draft.Batch(
                    batch.drafts(), "Action and a fence", afterFence(source, batch.end())));
  }

  private static int afterFence(Source source, int from) {
    int at = source.skipBlanks(from);
    return source.has(at, Fence.MARK) ? at + Fence.MARK.length() : from;
  }

  private static int lineEnd(Source source, int from) {
    int at = from;
    while (source.at(at) != END && source.at(at) != '\n') {
      at++;
    }
    return at;
  }

  private static String plain(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && AROUND_NAMES.indexOf(name.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && AROUND_NAMES.indexOf(name.charAt(to - 1)) >= 0) {
      to--;
    }
    return name.substring(from, to).strip();
  }

  private static Input input(String written, int at, Set<String> parameters) {
    return written.startsWith(Fence.MARK)
        ? fencedInput(written, at, parameters)
        : plainInput(written, at, parameters);
  }

  private static Input fencedInput(String written, int at, Set<String> parameters) {
    int from = Fence.MARK.length();
    int close =
        written.endsWith(Fence.MARK)
            ? written.length() - from
            : written.indexOf("\n" + Fence.MARK, from);
    if (close < from) {
      throw new Malformed(at, "the fence has no end");
    }
    String inside = written.substring(from, close);
    String text = (inside.startsWith("json") ? inside.substring(4) : inside).strip();
    String rest = written.substring(close).strip().substring(from).strip();
    return new Input(plainInput(text, at, parameters).given(), rest);
  }

  private static Input plainInput(String written, int at, Set<String> parameters) {
    if (written.startsWith("`") && written.indexOf('`', 1) < 0) {
      throw new Malformed(at, "the code has no end");
    }
    String text = isCode(written) ? written.substring(1, written.length() - 1).strip() : written;
    if (text.isEmpty()) {
      ObjectNode none = JsonNodeFactory.instance.objectNode();
      return new Input(new Given.Typed(none, none.toString(), List.of()), "");
    }
    var source = new Source();
    source.append(text);
    source.end(Ending.COMPLETE);
    Literals json = Literals.json(source, 0).completingTheLastBrace();
    try {
      JsonNode value = json.value();
      String rest = text.substring(json.at()).strip();
      boolean isAll = rest.isEmpty() || (text.equals(written) && names(value, parameters));
      if (isAll && value instanceof ObjectNode object) {
        return new Input(new Given.Typed(object, json.written(object), json.repairs()), rest);
      }
      return new Input(
          new Given.Text(rest.isEmpty() && value.isTextual() ? value.textValue() : text), "");
    } catch (Malformed e) {
      if (text.startsWith("{")) {
        throw new Malformed(at, e.problem());
      }
      return new Input(new Given.Text(text), "");
    }
  }

  /** Whether an object gives the tool's parameters, so that what is behind it is no part of it. */
  private static boolean names(JsonNode value, Set<String> parameters) {
    return !value.isEmpty()
        && value.properties().stream().allMatch(member -> parameters.contains(member.getKey()));
  }

  private static boolean isCode(String text) {
    return text.length() > 2 && text.indexOf('`', 1) == text.length() - 1 && text.startsWith("`");
  }

  private React() {}
}
