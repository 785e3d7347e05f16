package dev.multitudes.run;

import java.util.List;

/**
 * Where events are written down before anything follows from them, so that a run can go on after
 * its process has died.
 */
public interface Journal {

  /**
   * What was written down of a run, in order; empty if nothing was.
   *
   * @throws JournalException if there is something that is not this run's
   */
  List<Event> read(String run);

  /**
   * Writes the events of one step down, all at once. When this returns, they are safe from the
   * death of the process.
   *
   * @param known how many events the run has before them
   * @throws JournalException if they cannot be written, or the journal has more events than are
   *     known, because somebody else has gone on with the run
   */
  void append(String run, int known, List<Event> events);

  /** Keeps nothing. */
  static Journal none() {
    return new Journal() {
      @Override
      public List<Event> read(String run) {
        return List.of();
      }

      @Override
      public void append(String run, int known, List<Event> events) {}
    };
  }
}
