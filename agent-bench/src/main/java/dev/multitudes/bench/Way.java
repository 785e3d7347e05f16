package dev.multitudes.bench;

import dev.multitudes.format.CallReader;
import dev.multitudes.format.Ending;
import dev.multitudes.format.ReplyStream;

/** How a text arrives. */
enum Way {
  WHOLE {
    @Override
    void read(CallReader reader, String text) {
      reader.read(text);
    }
  },

  /** In chunks of 16 characters. */
  CHUNKS {
    @Override
    void read(CallReader reader, String text) {
      ReplyStream stream = reader.stream();
      for (int from = 0; from < text.length(); from += LENGTH) {
        stream.feed(text.substring(from, Math.min(text.length(), from + LENGTH)));
      }
      stream.finish(Ending.COMPLETE);
    }
  };

  private static final int LENGTH = 16;

  abstract void read(CallReader reader, String text);

  double millis(CallReader reader, String text) {
    long begun = System.nanoTime();
    read(reader, text);
    return (System.nanoTime() - begun) / 1e6;
  }
}
