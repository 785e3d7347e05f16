package dev.multitudes.drift;

import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how far a persona's replies move from its voice, without a judge: by style, by the pull
 * of the friendly assistant, and by what it must not say.
 *
 * <pre>{@code
 * DriftMeter meter = DriftMeter.of(pirate).forbidding("as an AI");
 * DriftCurve curve = meter.read(run);
 * curve.firstAlarm();      // the turn, if any
 * }</pre>
 *
 * <p>Three exemplars are the least, and find little; ten or more, each about as long as a reply,
 * find most of what turns into an assistant. No model was listened to for that, only invented
 * speech; the limits are starting values.
 *
 * <p>Immutable: each method returns a changed copy. It reads words only; what a persona does is
 * judged against its goal.
 */
public final class DriftMeter {
  private static final int REPLIES = 3;

  private final Voice voice;
  private final Markers markers;
  private final ForbiddenWords forbidden;
  private final Cusum cusum;
  private final int replies;

  private DriftMeter(
      Voice voice, Markers markers, ForbiddenWords forbidden, Cusum cusum, int replies) {
    this.voice = voice;
    this.markers = markers;
    this.forbidden = forbidden;
    this.cusum = cusum;
    this.replies = replies;
  }

  /**
   * A meter for this persona, which takes the last 3 replies together, knows no forbidden words,
   * has {@link Cusum#STANDARD} and the friendly assistant as the rival.
   *
   * @throws IllegalArgumentException if the persona's style has less than 3 exemplars
   */
  public static DriftMeter of(Persona persona) {
    Voice voice = Voice.of(persona);
    return new DriftMeter(voice, Markers.of(persona), ForbiddenWords.NONE, Cusum.STANDARD, REPLIES);
  }

  /** The same meter, raising an alarm when a reply says one of these; they replace earlier ones. */
  public DriftMeter forbidding(String... phrases) {
    return new DriftMeter(voice, markers, ForbiddenWords.of(phrases), cusum, replies);
  }

  /** The same meter, telling the persona from another rival than the friendly assistant. */
  public DriftMeter markedBy(Markers other) {
    return new DriftMeter(voice, other, forbidden, cusum, replies);
  }

  /** The same meter, more or less patient. */
  public DriftMeter alarmingBy(Cusum other) {
    return new DriftMeter(voice, markers, forbidden, other, replies);
  }

  /**
   * The same meter, taking so many of the last replies together.
   *
   * @param count from 1; more are surer and notice later
   */
  public DriftMeter over(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "A style is measured over at least 1 reply but this meter was to take " + count);
    }
    return new DriftMeter(voice, markers, forbidden, cusum, count);
  }

  /** Nothing heard yet. */
  public Drift begin() {
    return Drift.begin(this);
  }

  /** The readings of these replies, the first of which is turn 1. */
  public DriftCurve read(List<String> said) {
    var readings = new ArrayList<Reading>();
    Drift drift = begin();
    for (int turn = 1; turn <= said.size(); turn++) {
      drift = heard(drift, turn, said.get(turn - 1), readings);
    }
    return new DriftCurve(readings);
  }

  /** The readings of a run's replies, as far as they say something. */
  public DriftCurve read(Run run) {
    var readings = new ArrayList<Reading>();
    Drift drift = begin();
    for (Event.Replied reply : run.all(Event.Replied.class)) {
      drift = heard(drift, reply.turn(), reply.words(), readings);
    }
    return new DriftCurve(readings);
  }

  private static Drift heard(Drift drift, int turn, String words, List<Reading> readings) {
    Drift next = drift.hear(turn, words);
    if (!next.equals(drift)) {
      next.reading().ifPresent(readings::add);
    }
    return next;
  }

  Voice voice() {
    return voice;
  }

  Markers markers() {
    return markers;
  }

  ForbiddenWords forbidden() {
    return forbidden;
  }

  Cusum cusum() {
    return cusum;
  }

  int replies() {
    return replies;
  }
}
