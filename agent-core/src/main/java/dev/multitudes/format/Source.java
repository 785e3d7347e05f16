package dev.multitudes.format;

import java.util.List;

/**
 * A text that may still grow. Whoever looks beyond its end while it may, breaks off with {@link
 * More} and begins again when there is more.
 *
 * <p>Note: that is why a reply is read alike whole and in chunks. A reader sees characters only
 * through this class, so what it has decided without breaking off it would decide in every longer
 * text, too.
 */
final class Source {

  /** What stands behind the last character of a text that has ended. */
  static final int END = -1;

  /** There is not enough text yet. */
  static final class More extends RuntimeException {
    private static final long serialVersionUID = 1;

    private More() {
      super("there is more to come", null, false, false);
    }
  }

  private final StringBuilder text = new StringBuilder();
  private boolean hasEnded;
  private int last = END;
  private long looks;
  private int furthest;
  private Ending ending = Ending.COMPLETE;

  void append(String chunk) {
    text.append(chunk);
  }

  void end(Ending how) {
    hasEnded = true;
    ending = how;
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    last = end - 1;
  }

  boolean hasEnded() {
    return hasEnded;
  }

  /** Whether what is open at the end was left open by the model itself. */
  boolean isComplete() {
    return ending == Ending.COMPLETE;
  }

  /** How much there is so far. */
  int length() {
    return text.length();
  }

  /** The character there, or {@link #END}. */
  int at(int index) {
    looks++;
    furthest = Math.max(furthest, index);
    if (index < text.length()) {
      return text.charAt(index);
    }
    if (hasEnded) {
      return END;
    }
    throw more();
  }

  /** To break off with. */
  More more() {
    return new More();
  }

  /** The character before, or {@link #END} at the beginning. */
  int before(int index) {
    return index == 0 ? END : text.charAt(index - 1);
  }

  boolean has(int index, String mark) {
    for (int i = 0; i < mark.length(); i++) {
      if (at(index + i) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first of the marks that stands there, or an empty string. */
  String anyOf(int index, List<String> marks) {
    for (String mark : marks) {
      if (has(index, mark)) {
        return mark;
      }
    }
    return "";
  }

  /** Where the first of the marks begins, or {@link #END} if none comes. */
  int find(int from, List<String> marks) {
    for (int i = from; at(i) != END; i++) {
      if (!anyOf(i, marks).isEmpty()) {
        return i;
      }
    }
    return END;
  }

  int find(int from, String mark) {
    int found = text.indexOf(mark, from);
    int seen = found < 0 ? text.length() : found;
    looks += seen - from;
    furthest = Math.max(furthest, seen);
    if (found < 0 && !hasEnded) {
      throw more();
    }
    return found;
  }

  /** The last character of the text that is not blank, if it stands there or behind. */
  int lastFrom(int from) {
    if (!hasEnded) {
      throw more();
    }
    return last < from ? END : text.charAt(last);
  }

  /** How many characters have been looked at so far, each as often as it was. */
  long looks() {
    return looks;
  }

  /** How far has been looked since this was asked the last time. */
  int takeFurthest() {
    int taken = furthest;
    furthest = 0;
    return taken;
  }

  /** The first place from there that is not blank. */
  int skipBlanks(int from) {
    int i = from;
    while (isBlank(at(i))) {
      i++;
    }
    return i;
  }

  static boolean isBlank(int character) {
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
  }

  /** Whether nothing but blanks follows. */
  boolean isOver(int from) {
    return at(skipBlanks(from)) == END;
  }

  String text(int from, int to) {
    return text.substring(from, to);
  }
}
