package dev.multitudes.agent;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** Clock and ids; the only place that reads them from the machine. */
record Host(InstantSource clock, Supplier<String> ids) {
  static final Host MACHINE = new Host(InstantSource.system(), () -> UUID.randomUUID().toString());
}
