package dev.multitudes.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What can be measured alone. */
enum Part {

  /** What a turn costs; about four minutes. */
  LOOP {
    @Override
    void measure(Consumer<Chart> done) throws Exception {
      done.accept(Chart.beside(label(), LoopTimes.measured()));
    }
  },

  /** What judging each act adds to a turn; about half a minute. */
  TRACKER {
    @Override
    void measure(Consumer<Chart> done) throws Exception {
      done.accept(new Chart(label(), Overhead.HEAD, TrackerTimes.measured()));
    }
  },

  /** What the clock on the wall is good enough for; about half a minute. */
  WALL_CLOCK {
    @Override
    void measure(Consumer<Chart> done) throws Exception {
      done.accept(
          Chart.beside(
              label(),
              List.of(
                  WallClock.slowCalls(8, Duration.ofMillis(100)),
                  WallClock.sixtyTools(),
                  WallClock.crowd(10_000, 5, Duration.ofMillis(200)),
                  WallClock.crowdBuiltEachRun(10_000, 5, Duration.ofMillis(200)),
                  WallClock.heapOfAWaitingRun(20_000))));
    }
  },

  /** What taking calls from text costs, and how that grows. */
  READING {
    @Override
    void measure(Consumer<Chart> done) throws Exception {
      done.accept(new Chart(label(), Speed.HEAD, ReadingSpeeds.measured()));
      done.accept(new Chart("doubling", Growth.HEAD, Doubling.measured()));
      done.accept(new Chart("long-texts", Once.HEAD, Doubling.tenMegabytes()));
    }
  };

  /** Gives out each table as soon as it is measured. */
  abstract void measure(Consumer<Chart> done) throws Exception;

  /** Its name as an argument and in the file, such as {@code "wall-clock"}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The part of this name.
   *
   * @throws IllegalArgumentException if there is none; names all
   */
  static Part named(String name) {
    return Arrays.stream(values())
        .filter(part -> part.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no part \"%s\"; there are %s. Usage: %s"
                        .formatted(
                            name, Arrays.stream(values()).map(Part::label).toList(), Bench.USAGE)));
  }
}
