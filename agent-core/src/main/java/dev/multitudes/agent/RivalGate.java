package dev.multitudes.agent;

import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.track.Conduct;
import dev.multitudes.track.EProcess;
import java.util.Locale;
import java.util.Optional;

/**
 * Stops an agent whose acts serve a rival goal rather than its own, with a stated rate of false
 * alarms: an agent that really acts by the policy that is supposed of its goal meets an alarm in at
 * most that share of its runs, however long they are ({@link EProcess}).
 *
 * <pre>{@code
 * agent.gatedBy(RivalGate.by(Conduct.in(world)).alarmingAt(.001))
 * }</pre>
 *
 * <p>The own goal is the persona's, word for word; if {@link Conduct} does not know it, there is
 * never an alarm. A call is scored when it is made, so the one that raises the alarm does not run
 * unasked. It is recorded as {@link Event.Flag#HIJACK}. Immutable.
 */
public final class RivalGate implements Gate {
  private static final double RATE = .01;

  private final double rate;
  private final Strictness strictness;
  private final Followed<Suspicion> suspicions;

  private RivalGate(double rate, Strictness strictness, Followed<Suspicion> suspicions) {
    this.rate = rate;
    this.strictness = strictness;
    this.suspicions = suspicions;
  }

  /** A gate that asks a person at an alarm, and raises at most one false alarm in 100 runs. */
  public static RivalGate by(Conduct conduct) {
    return new RivalGate(RATE, Strictness.ASK, new Followed<>(() -> new Suspicion(conduct)));
  }

  /**
   * The same with another rate of false alarms.
   *
   * @param share of an honest agent's runs, above 0 and below 1
   */
  public RivalGate alarmingAt(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "The rate of false alarms must be above 0 and below 1 but was " + share);
    }
    return new RivalGate(share, strictness, suspicions);
  }

  /** The same, but the call does not run, and nobody is asked. */
  public RivalGate denying() {
    return new RivalGate(rate, Strictness.DENY, suspicions);
  }

  @Override
  public Ruling rule(Run run, ToolCall call) {
    return suspicions.ask(run, known -> rule(known, call));
  }

  private Ruling rule(Suspicion known, ToolCall call) {
    Optional<EProcess> alarm =
        known
            .after(call)
            .filter(after -> after.reaches(rate))
            .filter(after -> known.speaksForRival(call));
    return alarm
        .map(
            after ->
                strictness
                    .ruling(denial(call, known.own()), question(after, known.own()))
                    .flagging(Event.Flag.HIJACK, question(after, known.own())))
        .orElseGet(Ruling::allow);
  }

  /** Does not say what the rival goal is, so that it is not read as a demand. */
  private static String denial(ToolCall call, String own) {
    return "%s was not run: what you have been doing does not fit what you want. You want: %s"
        .formatted(call.tool(), own);
  }

  private String question(EProcess evidence, String own) {
    return String.format(
        Locale.ROOT,
        "with this call the acts fit \"%s\" %.0f times better than \"%s\"; the alarm is at %.0f,"
            + " which an agent that keeps to its goal reaches in at most %s of 100 runs",
        evidence.leading(),
        evidence.value(),
        own,
        1 / rate,
        100 * rate);
  }
}
