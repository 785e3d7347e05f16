package dev.multitudes.run;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import dev.multitudes.tool.Action;
import dev.multitudes.tool.Arguments;
import dev.multitudes.tool.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What an agent did: the list of its events, and every question about it answered from that list.
 * Immutable; {@link #plus} gives a longer run.
 *
 * <p>Two runs are equal if their events are.
 */
public final class Run implements Evidence {
  // A run is a view of the first values of trails that longer runs share with it, so that a
  // turn costs the same late in a run as early on. Each entry keeps the sums up to it.
  private final Trail<Entry> entries;
  private final Trail<Act> acts;
  private final Trail<String> words;
  private final int length;

  private Run(Trail<Entry> entries, Trail<Act> acts, Trail<String> words, int length) {
    this.entries = entries;
    this.acts = acts;
    this.words = words;
    this.length = length;
  }

  /** A run that has just begun. */
  public static Run begin(Event.Started started) {
    var first = new Entry(started, Tally.beginning(started));
    return new Run(new Trail<Entry>().with(0, first), new Trail<>(), new Trail<>(), 1);
  }

  /**
   * The run with these events.
   *
   * @throws IllegalArgumentException if they do not begin with {@link Event.Started}, or that comes
   *     again later
   */
  public static Run of(List<Event> events) {
    if (events.isEmpty() || !(events.getFirst() instanceof Event.Started started)) {
      throw new IllegalArgumentException(
          "A run begins with Started but "
              + (events.isEmpty()
                  ? "there are no events"
                  : "the first event is " + events.getFirst()));
    }
    Run run = begin(started);
    for (Event event : events.subList(1, events.size())) {
      run = run.plus(event);
    }
    return run;
  }

  /**
   * This run, longer by one event.
   *
   * @throws IllegalArgumentException if the event is {@link Event.Started}, or answers a call that
   *     the last reply does not make
   */
  public Run plus(Event event) {
    if (event instanceof Event.Started again) {
      throw new IllegalArgumentException(
          "Run \"%s\" has begun already, and here begins \"%s\"".formatted(id(), again.run()));
    }
    Tally before = tally();
    Tally after = before.plus(event, length);
    Trail<Entry> longer = entries.with(length, new Entry(event, after));
    Trail<Act> deeds =
        after.acts() == before.acts() ? acts : acts.with(before.acts(), actOf(event, after));
    Trail<String> sayings =
        event instanceof Event.Replied reply && after.words() > before.words()
            ? words.with(before.words(), reply.words())
            : words;
    return new Run(longer, deeds, sayings, length + 1);
  }

  /** All events, in order. */
  public List<Event> events() {
    List<Entry> all = entries.first(length);
    return new AbstractList<>() {
      @Override
      public Event get(int index) {
        return all.get(index).event();
      }

      @Override
      public int size() {
        return length;
      }
    };
  }

  /** How many events there are; at least one. */
  public int size() {
    return length;
  }

  Event event(int index) {
    return entries.at(index).event();
  }

  /** The last event. */
  public Event last() {
    return entries.at(length - 1).event();
  }

  /**
   * The run as it was after its first events.
   *
   * @param size how many, from 1 to {@link #size()}
   */
  public Run upTo(int size) {
    if (size < 1 || size > length) {
      throw new IllegalArgumentException(
          "The run has %d events, so size must be from 1 to %d but was %d"
              .formatted(length, length, size));
    }
    return size == length ? this : new Run(entries, acts, words, size);
  }

  /** The events of this kind, in order. */
  public <E extends Event> List<E> all(Class<E> kind) {
    return events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** How the run began. */
  public Event.Started started() {
    return (Event.Started) entries.at(0).event();
  }

  /** Who acts now: whoever began, or was put on last. */
  public Cast cast() {
    return entries.at(tally().marks().worn()).event() instanceof Event.Worn worn
        ? worn.cast()
        : started().cast();
  }

  /** How many replies the model gave since it was last told, or reminded, who it is. */
  public int turnsSinceReminded() {
    return turns() - entries.at(tally().marks().reminded()).tally().turns();
  }

  /** The run's id. */
  public String id() {
    return started().run();
  }

  /** Whether the run has ended; it may go on when somebody speaks to the persona again. */
  public boolean hasEnded() {
    return last() instanceof Event.Ended;
  }

  /**
   * How the run ended.
   *
   * @throws IllegalStateException if it has not; see {@link #hasEnded()}
   */
  public Outcome outcome() {
    if (last() instanceof Event.Ended ended) {
      return ended.outcome();
    }
    throw new IllegalStateException(
        "Run \"%s\" has not ended; its last event is %s".formatted(id(), last()));
  }

  /** How many replies the model gave. */
  public int turns() {
    return tally().turns();
  }

  /** How many acts happened: things said, and calls but for those that were refused. */
  public int happened() {
    return tally().acts() - tally().refused();
  }

  /** What was spent since the run began, or since somebody last spoke to the persona. */
  public Spent spent() {
    return tally().spent();
  }

  /** Tokens of the whole run. */
  public Usage usage() {
    return tally().usage();
  }

  /** Time from the first event to the last that tells one. */
  public Duration elapsed() {
    return Duration.between(started().at(), tally().latest());
  }

  /** When the last event happened that tells a time. */
  public Instant latest() {
    return tally().latest();
  }

  /** What goal was last inferred, and how surely. */
  public Optional<Event.GoalInferred> inference() {
    int index = tally().marks().inference();
    return index < 0
        ? Optional.empty()
        : Optional.of((Event.GoalInferred) entries.at(index).event());
  }

  /** The model's last reply, if it gave one. */
  public Optional<Event.Replied> reply() {
    int index = tally().round().reply();
    return index < 0 ? Optional.empty() : Optional.of((Event.Replied) entries.at(index).event());
  }

  /** What has become of the model's last reply, if it gave one. */
  public Optional<Round> round() {
    int index = tally().round().reply();
    return index < 0 ? Optional.empty() : Optional.of(new Round(this, index));
  }

  /** What the run waits for a person to decide, if it does. */
  public Optional<Question> question() {
    return last() instanceof Event.Gated gated && gated.gate() == Event.Gate.ASKED
        ? Optional.of(
            new Question(
                new ToolCall(gated.call(), callOf(gated.call()).tool(), gated.arguments()),
                gated.reason()))
        : Optional.empty();
  }

  /** The act that the last event completes, if it does. */
  public Optional<Act> lastAct() {
    int before = length == 1 ? 0 : entries.at(length - 2).tally().acts();
    int now = tally().acts();
    return now > before ? Optional.of(acts.at(now - 1)) : Optional.empty();
  }

  /** The act that this event completes, behind all that this run can see. */
  private Act actOf(Event event, Tally after) {
    return switch (event) {
      case Event.Returned returned -> callOf(returned, after);
      case Event.Replied reply -> new Act.Speech(Integer.toString(reply.turn()), reply.words());
      default -> throw new IllegalStateException("No act is completed by " + event);
    };
  }

  private Act callOf(Event.Returned returned, Tally after) {
    ToolCall call = callOf(returned.call());
    return new Act.Call(
        call.id(),
        call.tool(),
        call.arguments(),
        switch (returned.result()) {
          case Result.Done done -> Act.Fate.DONE;
          case Result.Failed failed -> Act.Fate.FAILED;
          case Result.Refused refused -> Act.Fate.REFUSED;
        },
        returned.result().text(),
        state(),
        after.state());
  }

  /** The call of the last reply with this id: as it was begun, if it was, else as it was made. */
  ToolCall callOf(String id) {
    for (int i = length - 1; i > tally().round().reply(); i--) {
      if (event(i) instanceof Event.Called called && called.call().id().equals(id)) {
        return called.call();
      }
    }
    return reply()
        .flatMap(reply -> reply.call(id))
        .orElseThrow(() -> new IllegalArgumentException("The last reply makes no call " + id));
  }

  @Override
  public List<Act> acts() {
    return acts.first(tally().acts());
  }

  @Override
  public List<String> words() {
    return words.first(tally().words());
  }

  @Override
  public Optional<String> state() {
    return tally().state();
  }

  @Override
  public <A extends Record> List<A> did(Class<A> type) {
    return acts.read(tally().acts(), new Done<>(Action.of(type)));
  }

  @Override
  public List<Act> acts(Predicate<Act> such) {
    return acts.read(tally().acts(), new Such<>(such));
  }

  @Override
  public List<String> words(Predicate<String> such) {
    return words.read(tally().words(), new Such<>(such));
  }

  /** Reads calls of an action. */
  private record Done<A extends Record>(Action<A> action) implements Function<Act, Optional<A>> {
    @Override
    public Optional<A> apply(Act act) {
      return act instanceof Act.Call call
              && call.fate() == Act.Fate.DONE
              && call.tool().equals(action.name())
              && action.read(call.arguments()) instanceof Arguments.Fit<A> fit
          ? Optional.of(fit.value())
          : Optional.empty();
    }
  }

  /** Reads what is such as it is. */
  private record Such<T>(Predicate<T> such) implements Function<T, Optional<T>> {
    @Override
    public Optional<T> apply(T value) {
      return such.test(value) ? Optional.of(value) : Optional.empty();
    }
  }

  Tally tally() {
    return entries.at(length - 1).tally();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Run run && events().equals(run.events());
  }

  @Override
  public int hashCode() {
    return events().hashCode();
  }

  @Override
  public String toString() {
    return "Run \"%s\" of %s, %d events, the last %s"
        .formatted(id(), cast().persona(), length, last());
  }
}
