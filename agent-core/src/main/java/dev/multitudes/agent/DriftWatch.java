package dev.multitudes.agent;

import dev.multitudes.drift.Cusum;
import dev.multitudes.drift.Drift;
import dev.multitudes.drift.DriftMeter;
import dev.multitudes.drift.Reading;
import dev.multitudes.persona.Anchoring;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Cast;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import java.util.List;
import java.util.Optional;

/**
 * Listens whether a persona still sounds as its exemplars do: a pure function of the run's events,
 * read once each. It begins anew when the persona is put on, and when it was called to mind.
 *
 * <p>Note: {@link Cusum#STANDARD} is too easily raised in a long conversation, as was measured with
 * the simulated multitude (docs/experiments.md): without pressure every second talk of 300 turns
 * was flagged. With a deviation forgiven on each turn and a limit of 10, one in a hundred was. It
 * is said here at half that limit, since a reminder that was not needed costs a line.
 */
final class DriftWatch {
  private static final Cusum EARLY = new Cusum(1, 5, 0);
  private static final int FEWEST_EXEMPLARS = 3;

  private final String persona;
  private Optional<Drift> drift;
  private boolean isWorn = true;
  private boolean isNew;
  private int read;

  private DriftWatch(String persona, Optional<Drift> drift) {
    this.persona = persona;
    this.drift = drift;
  }

  /** What a persona that is anchored on drift is measured by, if it shows enough of its style. */
  static Optional<DriftMeter> meter(Persona persona) {
    return persona.anchoring() instanceof Anchoring.OnDrift
            && spoken(persona.style().exemplars()).size() >= FEWEST_EXEMPLARS
        ? Optional.of(
            DriftMeter.of(persona)
                .alarmingBy(EARLY)
                .forbidding(spoken(persona.style().avoids()).toArray(String[]::new)))
        : Optional.empty();
  }

  /** Those that have words: a style may avoid "!", and be shown by "...", but nobody hears that. */
  private static List<String> spoken(List<String> texts) {
    return texts.stream().filter(it -> it.codePoints().anyMatch(Character::isLetter)).toList();
  }

  /** A watch over a new run of this cast; without a meter nothing is heard. */
  static DriftWatch over(Cast cast, Optional<DriftMeter> meter) {
    return new DriftWatch(cast.fingerprint(), meter.map(DriftMeter::begin));
  }

  /** That the persona has drifted, if what it said last says so. */
  Optional<Event.Drifted> noticed(Run run) {
    if (drift.isEmpty()) {
      return Optional.empty();
    }
    List<Event> events = run.events();
    for (; read < events.size(); read++) {
      hear(events.get(read));
    }
    return isNew ? drift.flatMap(Drift::reading).flatMap(DriftWatch::told) : Optional.empty();
  }

  private void hear(Event event) {
    if (event instanceof Event.Worn worn) {
      isWorn = worn.cast().fingerprint().equals(persona);
      beginAnew();
    } else if (event instanceof Event.Hinted hinted && hinted.kind() == Event.Hint.ANCHOR) {
      beginAnew();
    } else if (event instanceof Event.Drifted) {
      isNew = false;
    } else if (event instanceof Event.Replied reply && isWorn && !reply.words().isBlank()) {
      drift = drift.map(soFar -> soFar.hear(reply.turn(), reply.words()));
      isNew = true;
    }
  }

  private void beginAnew() {
    drift = drift.map(Drift::forgiven);
    isNew = false;
  }

  private static Optional<Event.Drifted> told(Reading reading) {
    if (!reading.forbidden().isEmpty()) {
      return Optional.of(
          new Event.Drifted(
              "words to avoid " + reading.forbidden(), reading.forbidden().size(), 0));
    }
    return reading.cusum().isAlarm()
        ? Optional.of(new Event.Drifted("style", reading.cusum().sum(), reading.cusum().h()))
        : Optional.empty();
  }
}
