package dev.multitudes.format;

import java.util.ArrayList;
import java.util.List;

/** Collects pieces, the words and the reasoning each without blanks at their ends. */
final class Output {

  /** A text without the blanks that it begins and ends with, however it is cut. */
  private static final class Stripped {
    private final StringBuilder held = new StringBuilder();
    private boolean hasBegun;

    /** What is sure to be within the text. */
    String add(String more) {
      int end = end(more);
      if (end == 0) {
        held.append(hasBegun ? more : "");
        return "";
      }
      String sure = hasBegun ? held + more.substring(0, end) : more.substring(begin(more), end);
      held.setLength(0);
      held.append(more, end, more.length());
      hasBegun = true;
      return sure;
    }

    private static int begin(String text) {
      int from = 0;
      while (Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      return from;
    }

    private static int end(String text) {
      int end = text.length();
      while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      return end;
    }
  }

  private final Stripped words = new Stripped();
  private final Stripped thoughts = new Stripped();
  private List<Piece> pieces = new ArrayList<>();

  void words(String text) {
    String sure = words.add(text);
    if (!sure.isEmpty()) {
      pieces.add(new Piece.Words(sure));
    }
  }

  void thought(String text) {
    String sure = thoughts.add(text);
    if (!sure.isEmpty()) {
      pieces.add(new Piece.Thought(sure));
    }
  }

  /** Whether the user has been given any words yet. */
  boolean hasWords() {
    return words.hasBegun;
  }

  /** Whether there has been any reasoning yet. */
  boolean hasThoughts() {
    return thoughts.hasBegun;
  }

  void call(ReadCall call) {
    pieces.add(new Piece.Call(call));
  }

  void unread(UnreadCall call) {
    pieces.add(new Piece.Unread(call));
  }

  List<Piece> take() {
    List<Piece> taken = pieces;
    pieces = new ArrayList<>();
    return taken;
  }
}
