package dev.multitudes.run;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An append-only list that many runs may share. Appending behind the last entry is done in place;
 * appending anywhere else, or to a full array, copies. What a run can see never changes.
 */
final class History {
  // An entry is written once, before the run that can see it exists; a run's fields are final, so
  // whoever gets hold of the run sees the entry, on any thread.
  private static final int FIRST_CAPACITY = 32;

  private final Entry[] entries;
  private final AtomicInteger used;

  History() {
    this(new Entry[FIRST_CAPACITY], 0);
  }

  private History(Entry[] entries, int used) {
    this.entries = entries;
    this.used = new AtomicInteger(used);
  }

  Entry at(int index) {
    return entries[index];
  }

  /** A history whose entry at this index, behind all that the caller can see, is this one. */
  History with(int index, Entry entry) {
    if (index < entries.length && used.compareAndSet(index, index + 1)) {
      entries[index] = entry;
      return this;
    }
    int capacity = index < entries.length ? entries.length : 2 * entries.length;
    var copy = new Entry[capacity];
    System.arraycopy(entries, 0, copy, 0, index);
    copy[index] = entry;
    return new History(copy, index + 1);
  }

  List<Event> events(int length) {
    return new Events(entries, length);
  }

  private static final class Events extends AbstractList<Event> implements RandomAccess {
    private final Entry[] entries;
    private final int length;

    Events(Entry[] entries, int length) {
      this.entries = entries;
      this.length = length;
    }

    @Override
    public Event get(int index) {
      return entries[Objects.checkIndex(index, length)].event();
    }

    @Override
    public int size() {
      return length;
    }
  }
}
