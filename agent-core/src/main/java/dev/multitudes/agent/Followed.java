package dev.multitudes.agent;

import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What follows from the events of a run, kept for as long as the run is in memory, so that each
 * event is read once. It says nothing that reading the run from its beginning would not.
 *
 * @param <R> what reads the events
 */
final class Followed<R extends Followed.Reader> {

  /** Takes in the events of one run, in order. */
  interface Reader {
    void read(Event event);
  }

  private final Supplier<R> fresh;
  private final Map<Event.Started, Following> runs =
      Collections.synchronizedMap(new WeakHashMap<>());

  Followed(Supplier<R> fresh) {
    this.fresh = fresh;
  }

  /** Asks what has read all of this run. */
  <T> T ask(Run run, Function<R, T> question) {
    return runs.computeIfAbsent(run.started(), started -> new Following()).ask(run, question);
  }

  /** Must not hold on to how the run began, or the run would stay in memory. */
  private final class Following {
    private R reader = fresh.get();
    private Optional<Event> last = Optional.empty();
    private int read;

    synchronized <T> T ask(Run run, Function<R, T> question) {
      List<Event> events = run.events();
      if (!isBeginningOf(events)) {
        reader = fresh.get();
        read = 0;
      }
      for (; read < events.size(); read++) {
        reader.read(events.get(read));
      }
      last = read == 1 ? Optional.empty() : Optional.of(events.get(read - 1));
      return question.apply(reader);
    }

    /** A run may go on in two ways, each followed by the same agent. */
    private boolean isBeginningOf(List<Event> events) {
      return read <= events.size()
          && last.map(event -> event.equals(events.get(read - 1))).orElse(true);
    }
  }
}
