package dev.multitudes.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was read from the values of a trail, each value once for each reader, so that a criterion
 * that looks through all acts costs the same late in a run as early on. For any thread.
 */
final class Readings<T> {
  private static final int MOST = 100; // readers that are made anew for each question never end
  private final Map<Function<T, ?>, Reading<T, ?>> kept = new HashMap<>();

  /** The same for a trail that begins with so many of these values. */
  synchronized Readings<T> upTo(int length) {
    var same = new Readings<T>();
    kept.forEach((reader, reading) -> same.kept.put(reader, reading.upTo(length)));
    return same;
  }

  /** What equal readers read from the first values; they must read the same from the same. */
  synchronized <R> List<R> of(Trail<T> values, int length, Function<T, Optional<R>> reader) {
    @SuppressWarnings("unchecked") // kept for a reader that reads such
    var known = (Reading<T, R>) kept.get(reader);
    Reading<T, R> reading = known == null ? new Reading<>(reader) : known;
    if (known == null && kept.size() < MOST) {
      kept.put(reader, reading);
    }
    return reading.of(values, length);
  }

  private static final class Reading<T, R> {
    private final Function<T, Optional<R>> reader;
    private int[] counts; // how many were found in so many of the first values
    private Trail<R> found;
    private int read;

    Reading(Function<T, Optional<R>> reader) {
      this(reader, new int[1], new Trail<>(), 0);
    }

    private Reading(Function<T, Optional<R>> reader, int[] counts, Trail<R> found, int read) {
      this.reader = reader;
      this.counts = counts;
      this.found = found;
      this.read = read;
    }

    Reading<T, R> upTo(int length) {
      int known = Math.min(read, length);
      return new Reading<>(reader, Arrays.copyOf(counts, known + 1), found, known);
    }

    List<R> of(Trail<T> values, int length) {
      if (counts.length <= length) {
        counts = Arrays.copyOf(counts, Math.max(length + 1, 2 * counts.length));
      }
      for (; read < length; read++) {
        Optional<R> one = reader.apply(values.at(read));
        found = one.isPresent() ? found.with(counts[read], one.get()) : found;
        counts[read + 1] = counts[read] + (one.isPresent() ? 1 : 0);
      }
      return found.first(counts[length]);
    }
  }
}
