package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether what looks like a call is only talked about: the text around it tells, where no mark says
 * that it is meant.
 */
final class Prose {
  private static final int LOOK_BACK = 200;
  private static final String BEFORE_CALLS = " \n\r\t:;.!?>";
  private static final String BEFORE_QUOTES = "=([{,|\"'+`“‘«>";
  private static final String OPENING_QUOTES = "\"'“‘„‚«‹";
  private static final String SENTENCE = ".,;";
  private static final String AFTER_QUOTES = ")\"'`”’“‘»«|";

  /** In the line before, these announce something to look at, not to run. */
  private static final List<String> CUES =
      List.of(
          "example",
          "e.g.",
          "for instance",
          "like this",
          "like so",
          "looks like",
          "look like",
          "such as",
          "format",
          "syntax",
          "schema",
          "template",
          "sample",
          "documentation",
          "would be",
          "would look",
          "would have",
          "could have",
          "could be",
          "return ",
          "never ",
          "do not ",
          "don't ",
          "must not ",
          "ejemplo",
          "beispiel",
          "exemple",
          "esempio",
          "exemplo");

  /** Tags around something to look at. */
  private static final Set<String> SHOWING =
      Set.of("example", "examples", "sample", "quote", "blockquote", "code", "pre", "template");

  /** Whether a quotation mark stands right before it. */
  static boolean isQuoted(Source source, int at) {
    int before = source.before(at);
    return before != END && OPENING_QUOTES.indexOf(before) >= 0;
  }

  /** Whether only blanks stand before it on its line. */
  static boolean isAtLineStart(Source source, int at, int lineStart) {
    int i = at;
    while (i > lineStart && Source.isBlank(source.before(i))) {
      i--;
    }
    return i == lineStart;
  }

  /** Whether something that nothing marks may be a call, seen from what stands before it. */
  static boolean mayPrecede(Source source, int at, int lineStart) {
    int before = source.before(at);
    if (before != END && BEFORE_CALLS.indexOf(before) < 0) {
      return false;
    }
    int i = at;
    while (i > lineStart && Source.isBlank(source.before(i))) {
      i--;
    }
    int last = i > lineStart ? source.before(i) : END;
    return (last == END || BEFORE_QUOTES.indexOf(last) < 0) && !isAnnounced(source, at);
  }

  /** Whether the last line before it that is not blank says that it is to be looked at. */
  static boolean isAnnounced(Source source, int at) {
    String back = source.text(Math.max(0, at - LOOK_BACK), at).stripTrailing();
    String line = back.substring(back.lastIndexOf('\n') + 1).toLowerCase(Locale.ROOT);
    return CUES.stream().anyMatch((line + " ")::contains);
  }

  /** Whether a tag stands around something to look at. */
  static boolean shows(Tag tag) {
    return SHOWING.contains(tag.local().toLowerCase(Locale.ROOT));
  }

  /**
   * Whether something that nothing marks may be a call, seen from what stands behind it: within a
   * line not if the sentence goes on, or ends only there.
   */
  static boolean mayFollow(Source source, int end, boolean isInLine) {
    int after = source.at(end);
    if (after != END && AFTER_QUOTES.indexOf(after) >= 0) {
      return false;
    }
    int next = end;
    while (source.at(next) == ' ') {
      next++;
    }
    int c = source.at(next);
    return !isInLine || c == END || !(Character.isLowerCase(c) || SENTENCE.indexOf(c) >= 0);
  }

  /** Whether the reply ends in a question: then what stood before it was put up for decision. */
  static boolean endsInQuestion(Source source, int from) {
    int last = source.lastFrom(from);
    return last == '?' || last == '？';
  }

  private Prose() {}
}
