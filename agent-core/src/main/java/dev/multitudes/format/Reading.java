package dev.multitudes.format;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reply says.
 *
 * @param words for the user: the text without reasoning and without calls that were read
 * @param reasoning that the reply opened with, or that its prompt had opened
 * @param calls in order
 * @param unread what looks like a call and is none that can be run
 */
public record Reading(
    String words, String reasoning, List<ReadCall> calls, List<UnreadCall> unread) {

  /** Copies the lists. */
  public Reading {
    calls = List.copyOf(calls);
    unread = List.copyOf(unread);
  }

  /** What the pieces of a reply say together. */
  public static Reading of(List<Piece> pieces) {
    var words = new StringBuilder();
    var reasoning = new StringBuilder();
    var calls = new ArrayList<ReadCall>();
    var unread = new ArrayList<UnreadCall>();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Words some -> words.append(some.text());
        case Piece.Thought some -> reasoning.append(some.text());
        case Piece.Call call -> calls.add(call.call());
        case Piece.Unread call -> unread.add(call.call());
      }
    }
    return new Reading(words.toString(), reasoning.toString(), calls, unread);
  }
}
