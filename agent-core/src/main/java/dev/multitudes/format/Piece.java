package dev.multitudes.format;

/** A piece of a reply, as soon as it is sure. */
public sealed interface Piece {

  /** Words for the user. */
  record Words(String text) implements Piece {}

  /** Reasoning. */
  record Thought(String text) implements Piece {}

  /** A call, complete. */
  record Call(ReadCall call) implements Piece {}

  /** What looks like a call and cannot be read; its text comes as words. */
  record Unread(UnreadCall call) implements Piece {}
}
