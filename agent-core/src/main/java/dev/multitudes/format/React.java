package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** {@code Thought: ... Action: NAME, Action Input: ..., Final Answer: ...}, each on a line. */
final class React {
  static final String THOUGHT = "Thought:";
  static final String ACTION = "Action:";
  static final String FINAL = "Final Answer:";
  private static final String INPUT = "Action Input:";
  private static final String OBSERVATION = "Observation:";
  private static final MarkSet NEXT = MarkSet.of("\n" + ACTION, "\n" + FINAL);
  private static final MarkSet INPUT_ENDS =
      MarkSet.of("\n" + OBSERVATION, "\n" + THOUGHT, "\n" + ACTION, "\n" + FINAL);
  private static final String AROUND_NAMES = "`*\"'[] \t";

  /** Where the action or answer behind a thought begins, or {@link Source#END}. */
  static int afterThought(Source source, int at) {
    int found = NEXT.find(source, at);
    return found == END ? END : found + 1;
  }

  /** Whether the model goes on to invent what its call returned. */
  static boolean inventsResult(Source source, int end) {
    return source.has(source.skipBlanks(end), OBSERVATION);
  }

  /** Reads the action that begins there. */
  static Optional<Draft.Batch> read(Source source, int at, Offer offer) {
    int lineEnd = lineEnd(source, at);
    int next = source.skipBlanks(lineEnd);
    String name = plain(source.text(at + ACTION.length(), lineEnd));
    if (name.isEmpty()) {
      return source.has(next, Fence.MARK) ? fenced(source, next, offer) : Optional.empty();
    }
    if (!source.has(next, INPUT)) {
      return Optional.empty();
    }
    int from = next + INPUT.length();
    int found = INPUT_ENDS.find(source, from);
    int end = found == END ? source.length() : found;
    if (found == END && !source.isComplete()) {
      throw new Malformed(from, "the text ends too soon");
    }
    var draft = new Draft(name, given(source.text(from, end).strip(), from), at, end);
    return Optional.of(new Draft.Batch(List.of(draft), "Action and Action Input", end));
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

  private static Given given(String written, int at) {
    String text = MendedJson.unfenced(written);
    if (text.isEmpty()) {
      ObjectNode none = JsonNodeFactory.instance.objectNode();
      return new Given.Typed(none, none.toString(), List.of());
    }
    var source = new Source();
    source.append(text);
    source.end(Ending.COMPLETE);
    Literals json = Literals.json(source, 0).completingTheLastBrace();
    try {
      JsonNode value = json.value();
      if (source.isOver(json.at()) && value instanceof ObjectNode object) {
        return new Given.Typed(object, json.written(object), json.repairs());
      }
      return new Given.Text(
          source.isOver(json.at()) && value.isTextual() ? value.textValue() : text);
    } catch (Malformed e) {
      if (text.startsWith("{")) {
        throw new Malformed(at, e.problem());
      }
      return new Given.Text(text);
    }
  }

  private React() {}
}
