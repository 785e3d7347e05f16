package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads decisions, where they are expected: {@code {"tool": NAME, "arguments": {...}}}, whether or
 * not there is such a tool, or {@code {"say": TEXT}}; also in a fence of Markdown.
 */
final class Decision {
  private static final String SHAPE = "a decision";
  private static final String TOOL = "tool";
  private static final String SAY = "say";
  private static final Set<String> INFO = Set.of("", "json");

  /** What begins there; empty if it is nothing of that kind. */
  static Optional<Move> at(Source source, int at) {
    try {
      return (source.at(at) == '{' ? bare(source, at) : fenced(source, at)).map(Move.class::cast);
    } catch (Malformed e) {
      return isMeant(source, at)
          ? Optional.of(
              new Move.Unread(
                  new UnreadCall(SHAPE, at, e.at(), e.problem()), Math.max(e.at(), at + 1)))
          : Optional.empty();
    }
  }

  private static Optional<Move.Decided> bare(Source source, int at) {
    Literals json = Literals.json(source, at).completingTheLastBrace();
    JsonNode value = json.value();
    List<Draft> drafts =
        value.path(TOOL).isTextual() ? new JsonCalls(json, at).of(value) : List.of();
    return drafts.isEmpty() && !value.path(SAY).isTextual()
        ? Optional.empty()
        : Optional.of(
            new Move.Decided(
                value.path(SAY).asText(""), new Draft.Batch(drafts, SHAPE, json.at())));
  }

  private static Optional<Move.Decided> fenced(Source source, int at) {
    int info = at + Fence.MARK.length();
    int end = source.has(at, Fence.MARK) ? Identifier.end(source, info) : at;
    if (end < info || !INFO.contains(source.text(info, end).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    var words = new ArrayList<String>();
    var drafts = new ArrayList<Draft>();
    int next = source.skipBlanks(end);
    while (source.at(next) == '{') {
      Optional<Move.Decided> one = bare(source, next);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      words.add(one.get().words());
      drafts.addAll(one.get().batch().drafts());
      next = source.skipBlanks(one.get().batch().end());
    }
    boolean isClosed = source.has(next, Fence.MARK);
    return words.isEmpty() || !(isClosed || source.at(next) == END)
        ? Optional.empty()
        : Optional.of(
            new Move.Decided(
                String.join("\n", words).strip(),
                new Draft.Batch(
                    List.copyOf(drafts), SHAPE, isClosed ? next + Fence.MARK.length() : next)));
  }

  /** Whether what broke was to be a decision, as its first member shows. */
  private static boolean isMeant(Source source, int at) {
    int key = source.skipBlanks(at + 1);
    int name = source.at(key) == '"' || source.at(key) == '\'' ? key + 1 : key;
    return source.at(at) == '{' && (source.has(name, TOOL) || source.has(name, SAY));
  }

  private Decision() {}
}
