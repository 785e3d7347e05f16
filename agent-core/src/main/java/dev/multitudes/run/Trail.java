package dev.multitudes.run;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * An append-only list that many runs may share. Appending behind the last value is done in place;
 * appending anywhere else, or to a full array, copies. What a run can see never changes.
 */
final class Trail<T> {
  // A value is written once, before the run that can see it exists; a run's fields are final, so
  // whoever gets hold of the run sees the value, on any thread.
  private static final int FIRST_CAPACITY = 16;

  private final Object[] values;
  private final AtomicInteger used;
  private final Readings<T> readings;

  Trail() {
    this(new Object[FIRST_CAPACITY], 0, new Readings<>());
  }

  private Trail(Object[] values, int used, Readings<T> readings) {
    this.values = values;
    this.used = new AtomicInteger(used);
    this.readings = readings;
  }

  T at(int index) {
    @SuppressWarnings("unchecked") // only values of this type are written
    T value = (T) values[index];
    return value;
  }

  /** A trail whose value at this index, behind all that the caller can see, is this one. */
  Trail<T> with(int index, T value) {
    if (index < values.length && used.compareAndSet(index, index + 1)) {
      values[index] = value;
      return this;
    }
    int capacity = index < values.length ? values.length : 2 * values.length;
    var copy = new Object[capacity];
    System.arraycopy(values, 0, copy, 0, index);
    copy[index] = value;
    return new Trail<>(copy, index + 1, readings.upTo(index));
  }

  /** The first values; what is appended behind them does not show. */
  List<T> first(int length) {
    return new First<>(this, length);
  }

  /** What this reader reads from the first values; each is read once. */
  <R> List<R> read(int length, Function<T, Optional<R>> reader) {
    return readings.of(this, length, reader);
  }

  private static final class First<T> extends AbstractList<T> implements RandomAccess {
    private final Trail<T> trail;
    private final int length;

    First(Trail<T> trail, int length) {
      this.trail = trail;
      this.length = length;
    }

    @Override
    public T get(int index) {
      return trail.at(Objects.checkIndex(index, length));
    }

    @Override
    public int size() {
      return length;
    }
  }
}
