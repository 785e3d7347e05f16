package dev.multitudes.examples.calls;

import dev.multitudes.format.UnreadCall;

/**
 * Where a call could not be read on.
 *
 * @param begins where the call begins
 * @param place where it broke
 * @param before a piece of the text before that, from the call's beginning on
 * @param there a piece of the text from there on; empty at its end
 */
public record Broken(Place begins, Place place, String before, String there) {
  private static final int PIECE = 30;

  /** Finds it in the text. */
  public static Broken in(String text, UnreadCall unread) {
    int at = Math.clamp(unread.at(), 0, text.length());
    int from = Math.clamp(unread.from(), 0, at);
    return new Broken(
        Place.of(text, from), Place.of(text, at), last(text.substring(from, at)), first(text, at));
  }

  private static String last(String text) {
    int all = text.codePointCount(0, text.length());
    return all <= PIECE ? text : text.substring(text.offsetByCodePoints(text.length(), -PIECE));
  }

  private static String first(String text, int at) {
    int left = text.codePointCount(at, text.length());
    return text.substring(at, text.offsetByCodePoints(at, Math.min(PIECE, left)));
  }
}
