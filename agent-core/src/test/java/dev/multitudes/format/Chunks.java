package dev.multitudes.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Reads texts in pieces. */
final class Chunks {

  /** What the reader makes of a text that arrives in chunks of these lengths. */
  static Reading read(CallReader reader, String text, IntSupplier lengths) {
    ReplyStream stream = reader.stream();
    var pieces = new ArrayList<Piece>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + Math.max(1, lengths.getAsInt()));
      pieces.addAll(stream.feed(text.substring(from, to)));
      from = to;
    }
    pieces.addAll(stream.finish(Ending.COMPLETE));
    return Reading.of(pieces);
  }

  /** Every way to read a text: not told the format, told some, within reasoning. */
  static List<CallReader> readers(CallReader reader) {
    return List.of(
        reader,
        reader.insideReasoning(),
        reader.expecting(CallFormat.REACT),
        reader.expecting(CallFormat.FUNCTIONARY_V32),
        reader.expecting(CallFormat.PYTHONIC),
        reader.expecting(CallFormat.DECISION));
  }

  private Chunks() {}
}
