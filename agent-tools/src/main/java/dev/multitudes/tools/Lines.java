package dev.multitudes.tools;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * The lines of a reader, read only when one is wanted, by a caller that can be interrupted although
 * a reader cannot. For one caller at a time.
 *
 * <p>Note: an interrupted caller leaves its reading behind. If a line comes before the next
 * question, it answered nobody and is dropped; if not, the next question takes that reading over.
 */
final class Lines {

  private final Reader in;
  private Optional<FutureTask<Optional<Line>>> left = Optional.empty();

  Lines(Reader in) {
    this.in = in;
  }

  /**
   * The next line, or nothing if there is no more. To be called before the question is shown, so
   * that what answers it cannot be taken for what is left over.
   */
  Future<Optional<Line>> next() {
    FutureTask<Optional<Line>> reading =
        left.filter(one -> !one.isDone()).orElseGet(this::beginReading);
    left = Optional.of(reading);
    return reading;
  }

  private FutureTask<Optional<Line>> beginReading() {
    var reading = new FutureTask<>(this::read);
    Thread.ofPlatform().daemon().name("ask_person").start(reading);
    return reading;
  }

  private Optional<Line> read() throws IOException {
    var line = new Line();
    int next = in.read();
    while (next >= 0 && next != '\n' && line.hasRoom()) {
      line.add((char) next);
      next = in.read();
    }
    return next < 0 && line.isEmpty() ? Optional.empty() : Optional.of(line);
  }
}
