package dev.multitudes.agent;

import dev.multitudes.run.Journal;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** Clock, ids and journal; the only place that reads time and ids from the machine. */
record Host(InstantSource clock, Supplier<String> ids, Journal journal) {
  static final Host MACHINE =
      new Host(InstantSource.system(), () -> UUID.randomUUID().toString(), Journal.none());

  Host clock(InstantSource other) {
    return new Host(other, ids, journal);
  }

  Host ids(Supplier<String> others) {
    return new Host(clock, others, journal);
  }

  Host journal(Journal other) {
    return new Host(clock, ids, other);
  }
}
