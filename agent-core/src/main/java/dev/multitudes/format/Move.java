package dev.multitudes.format;

import java.util.Optional;

/** What reading makes of a place in a text. */
sealed interface Move {

  /** The text up to there is words. */
  record Keep(int next) implements Move {}

  /** The text up to there is nothing for the user. */
  record Skip(int next) implements Move {}

  /** The same, and from there on the reply is framed by tokens of its template. */
  record Frame(int next) implements Move {}

  /** Calls; a section of them goes on behind. */
  record Section(Draft.Batch batch, String reader) implements Move {}

  /** Calls, and nothing goes on. */
  record Calls(Draft.Batch batch, String reader) implements Move {}

  /** Calls, and something to say that is not said in so many characters. */
  record Decided(String words, Draft.Batch batch) implements Move {}

  /** Reasoning begins there. */
  record Think(Thinking thinking, int next) implements Move {}

  /** The text between is reasoning; reading goes on behind it. */
  record Thought(int from, int to) implements Move {}

  /** What looks like a call cannot be read; the text up to there is words. */
  record Unread(UnreadCall call, int next) implements Move {}

  /**
   * A fence without calls begins; its text is words up to the mark that ends it.
   *
   * @param unread the call that it was to hold, if it looks so
   */
  record Code(int next, String mark, Optional<UnreadCall> unread) implements Move {}
}
