package dev.multitudes.examples.calls;

import dev.multitudes.format.Piece;
import dev.multitudes.format.Reading;
import java.util.ArrayList;
import java.util.List;

/** What a reader made of a text. */
sealed interface Made {

  /**
   * It read it.
   *
   * @param calls in order
   * @param words for the user, without blanks at either end
   * @param reasoning without blanks at either end
   */
  record Read(List<Call> calls, String words, String reasoning) implements Made {
    public Read {
      calls = List.copyOf(calls);
      words = words.strip();
      reasoning = reasoning.strip();
    }

    static Read of(Reading reading) {
      return new Read(
          reading.calls().stream().map(Call::of).toList(), reading.words(), reading.reasoning());
    }

    static Read of(List<Piece> pieces) {
      var calls = new ArrayList<Call>();
      var words = new StringBuilder();
      var reasoning = new StringBuilder();
      for (Piece piece : pieces) {
        switch (piece) {
          case Piece.Words said -> words.append(said.text());
          case Piece.Thought thought -> reasoning.append(thought.text());
          case Piece.Call call -> calls.add(Call.of(call.call()));
          case Piece.Unread unread -> {} // its text comes as words
        }
      }
      return new Read(calls, words.toString(), reasoning.toString());
    }
  }

  /** It threw, which it must not. */
  record Threw(String what) implements Made {}

  /** The calls; none if it threw. */
  default List<Call> calls() {
    return switch (this) {
      case Read read -> read.calls;
      case Threw threw -> List.of();
    };
  }

  /** Whether both say the same. */
  default boolean same(Made other) {
    return this instanceof Read one
        && other instanceof Read another
        && Call.same(one.calls, another.calls)
        && one.words.equals(another.words)
        && one.reasoning.equals(another.reasoning);
  }

  /** In words. */
  default String told() {
    return switch (this) {
      case Read read ->
          "%s; words %s; reasoning %s"
              .formatted(
                  Call.told(read.calls), Json.quoted(read.words), Json.quoted(read.reasoning));
      case Threw threw -> "it threw " + threw.what;
    };
  }
}
