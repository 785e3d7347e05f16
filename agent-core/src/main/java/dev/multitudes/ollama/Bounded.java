package dev.multitudes.ollama;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer, which may be long but not endless. */
final class Bounded extends FilterInputStream {
  static final int LARGEST = 16 << 20;

  private int left = LARGEST;

  Bounded(InputStream body) {
    super(body);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new EndlessBodyException("it was longer than " + LARGEST + " bytes");
    }
  }
}
