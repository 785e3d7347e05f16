package dev.multitudes.examples.calls;

import dev.multitudes.examples.calls.Case.Trait;
import dev.multitudes.format.CallFormat;
import dev.multitudes.format.CallReader;
import dev.multitudes.format.Ending;
import dev.multitudes.format.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a case in one way, whole or in chunks. */
final class Attempt {
  private final Supplier<CallReader> reader;

  private Attempt(Supplier<CallReader> reader) {
    this.reader = reader;
  }

  /** Not told the format. */
  static Attempt unknown(Case one) {
    return new Attempt(() -> readerOf(one));
  }

  /** Told the format; as if not told where nobody knows a format of that name. */
  static Attempt told(Case one) {
    return new Attempt(
        () -> {
          CallReader reader = readerOf(one);
          return format(one.format()).map(reader::expecting).orElse(reader);
        });
  }

  private static CallReader readerOf(Case one) {
    CallReader reader = CallReader.offering(one.tools());
    return one.has(Trait.REASONING_OPEN) ? reader.insideReasoning() : reader;
  }

  private static Optional<CallFormat> format(String name) {
    try {
      return Optional.of(CallFormat.named(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The text at once. */
  Made whole(String text) {
    return made(() -> Made.Read.of(reader.get().read(text)));
  }

  /** Chunk by chunk. */
  Made inChunks(List<String> chunks) {
    return made(
        () -> {
          var stream = reader.get().stream();
          var pieces = new ArrayList<Piece>();
          chunks.forEach(chunk -> pieces.addAll(stream.feed(chunk)));
          pieces.addAll(stream.finish(Ending.COMPLETE));
          return Made.Read.of(pieces);
        });
  }

  /** An exception is a fault of the reader, and is counted; the score goes on. */
  private static Made made(Supplier<Made.Read> reading) {
    try {
      return reading.get();
    } catch (RuntimeException | StackOverflowError e) {
      return new Made.Threw(Shortened.to(200, e.toString()));
    }
  }
}
