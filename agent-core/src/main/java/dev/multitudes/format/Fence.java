package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A fence of Markdown that holds calls and nothing else. */
final class Fence {
  static final String MARK = "```";

  private static final Set<String> DATA = Set.of("", "json", "xml");
  private static final Set<String> CALLS =
      Set.of("tool_code", "tool_call", "tool_calls", "function_call", "tool", "tool_use");

  /**
   * Reads the fence that begins there, if it holds calls of which one is on offer.
   *
   * @throws Malformed if what it holds is no call, and might have been meant for one
   */
  static Optional<Draft.Batch> read(Source source, int at, Offer offer) {
    int end = Identifier.end(source, at + MARK.length());
    String info = source.text(at + MARK.length(), end).toLowerCase(Locale.ROOT);
    boolean isForCalls = CALLS.contains(info);
    if (!isForCalls && !DATA.contains(info)) {
      return Optional.empty();
    }
    return calls(source, end, offer, isForCalls)
        .filter(batch -> batch.anyOffered(offer))
        .filter(batch -> isForCalls || !isTalkedAbout(source, at, batch.end()));
  }

  /** How many ticks of this kind stand there in a row. */
  static int runAt(Source source, int at, int tick) {
    int end = at;
    while (source.at(end) == tick) {
      end++;
    }
    return end - at;
  }

  private static boolean isTalkedAbout(Source source, int at, int end) {
    return Prose.isAnnounced(source, at) || Prose.endsInQuestion(source, end);
  }

  private static Optional<Draft.Batch> calls(
      Source source, int from, Offer offer, boolean isForCalls) {
    var drafts = new ArrayList<Draft>();
    int at = between(source, from);
    while (!source.has(at, MARK)) {
      if (source.at(at) == END) {
        return Optional.empty();
      }
      Optional<Draft.Batch> batch = next(source, at, offer, isForCalls);
      if (batch.isEmpty()) {
        return Optional.empty();
      }
      drafts.addAll(batch.get().drafts());
      at = between(source, batch.get().end());
      if (source.at(at) == END && source.isComplete()) {
        return Optional.of(new Draft.Batch(List.copyOf(drafts), "a fence", at));
      }
    }
    return Optional.of(new Draft.Batch(List.copyOf(drafts), "a fence", at + MARK.length()));
  }

  private static Optional<Draft.Batch> next(
      Source source, int at, Offer offer, boolean isForCalls) {
    if (isForCalls || source.at(at) == '<') {
      return CallShape.any(source, at, offer);
    }
    return source.at(at) == '{' || source.at(at) == '['
        ? BareJson.read(source, at, offer)
        : Optional.empty();
  }

  /** Skips blanks, separators and marks of sections. */
  private static int between(Source source, int from) {
    int at = from;
    int after = from;
    do {
      at = source.skipBlanks(after);
      after = Math.max(Marks.afterOpening(source, at), Marks.afterClosing(source, at));
      if (isStray(source.at(at))) {
        after = at + 1;
      }
    } while (after > at);
    return at;
  }

  /** A separator, or a brace too many. */
  private static boolean isStray(int c) {
    return c == ',' || c == ';' || c == '}';
  }

  private Fence() {}
}
