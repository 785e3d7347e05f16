package dev.multitudes.track;

import dev.multitudes.context.Excerpt;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The evidence as a judge sees it: acts with their answers, the newest that fit and at least the
 * last, and what was said beside them. What tools answered stands between marks, which it cannot
 * write itself.
 *
 * @param text for a prompt
 * @param pieces what may be quoted
 */
record Testimony(String text, List<String> pieces) {
  private static final int ANSWER = 1500;
  private static final int LEAST_QUOTE = 3;
  private static final Pattern MARK = Pattern.compile("<(?=/?data)", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANKS = Pattern.compile("[\\s\"\\\\]+");

  /**
   * The newest of the evidence.
   *
   * @param characters the most that its text may have, but for a sentence on what is left out
   */
  static Testimony of(Evidence evidence, int characters) {
    List<String> beside = new ArrayList<>(evidence.words());
    Deque<String> told = new ArrayDeque<>();
    List<String> pieces = new ArrayList<>();
    int room = characters;
    int left = 0;
    for (Act act : evidence.acts().reversed()) {
      String line = told(act);
      room -= line.length();
      if (act instanceof Act.Speech speech) {
        beside.remove(speech.words());
      }
      if (room < 0 && !told.isEmpty()) {
        left++;
      } else {
        told.addFirst(line);
        pieces.addAll(pieces(act));
      }
    }
    if (left > 0) {
      told.addFirst("(Earlier acts that are left out here: " + left + ".)");
    }
    for (String words : beside.reversed()) {
      String line = "Said beside its calls: " + quoted(words);
      room -= line.length();
      if (room >= 0) {
        told.addLast(line);
        pieces.add(words);
      }
    }
    return new Testimony(String.join("\n", told), pieces);
  }

  private static String told(Act act) {
    return switch (act) {
      case Act.Speech speech -> "It said: " + quoted(speech.words());
      case Act.Call call ->
          "It called %s with %s, which %s: %s"
              .formatted(call.tool(), quoted(call.arguments()), fate(call), quoted(call.answer()));
    };
  }

  private static String fate(Act.Call call) {
    return switch (call.fate()) {
      case DONE -> "was done and answered";
      case FAILED -> "failed with";
      case REFUSED -> "was refused and did not happen";
    };
  }

  private static String quoted(String data) {
    String whole = MARK.matcher(Excerpt.of(data, ANSWER)).replaceAll(Matcher.quoteReplacement("‹"));
    return "<data>" + whole + "</data>";
  }

  private static List<String> pieces(Act act) {
    return switch (act) {
      case Act.Speech speech -> List.of(speech.words());
      case Act.Call call -> List.of(call.tool() + " " + call.arguments(), call.answer());
    };
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Whether these words stand in the evidence, whatever their case, blanks and quotes. */
  boolean holds(String quote) {
    String sought = plain(quote);
    return sought.length() >= LEAST_QUOTE
        && pieces.stream().anyMatch(piece -> plain(piece).contains(sought));
  }

  private static String plain(String text) {
    return BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
