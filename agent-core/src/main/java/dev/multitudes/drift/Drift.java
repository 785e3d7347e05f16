package dev.multitudes.drift;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A persona listened to, reply by reply. Immutable: each reply gives the next; begin with {@link
 * DriftMeter#begin()}. It keeps the last few replies only, so a turn costs the same late in a run.
 */
public final class Drift {
  /*
   * Readings over a sliding window of n replies share replies, so their deviations do not add up as
   * those of independent turns do: over many turns their sum has n times the variance. Divided by the
   * root of n it is gathered as if each turn stood for itself. Undivided, in invented speech
   * without drift, false alarms were more than twice as many.
   */
  private final DriftMeter meter;
  private final List<Profile> heard;
  private final AssistantPull pull;
  private final Cusum cusum;
  private final Optional<Reading> last;

  private Drift(
      DriftMeter meter,
      List<Profile> heard,
      AssistantPull pull,
      Cusum cusum,
      Optional<Reading> last) {
    this.meter = meter;
    this.heard = heard;
    this.pull = pull;
    this.cusum = cusum;
    this.last = last;
  }

  static Drift begin(DriftMeter meter) {
    return new Drift(meter, List.of(), AssistantPull.EVEN, meter.cusum(), Optional.empty());
  }

  /**
   * After one more reply. One without words says nothing about style and changes nothing.
   *
   * @param turn of the reply, counted from 1
   * @param words what the persona said
   */
  public Drift hear(int turn, String words) {
    List<String> said = Speech.words(words);
    if (said.isEmpty()) {
      return this;
    }
    List<Profile> window = window(Profile.of(words, said));
    Profile speech = Voice.joined(window);
    double distance = meter.voice().distance(speech);
    double deviations = meter.voice().baseline(speech.length()).above(distance);
    var reading =
        new Reading(
            turn,
            distance,
            deviations,
            meter.markers().score(said),
            pull.plus(said, meter.markers()),
            meter.forbidden().in(said),
            cusum.plus(deviations / Math.sqrt(window.size())));
    return new Drift(meter, window, reading.pull(), reading.cusum(), Optional.of(reading));
  }

  private List<Profile> window(Profile next) {
    int kept = Math.min(heard.size(), meter.replies() - 1);
    return Stream.concat(heard.subList(heard.size() - kept, heard.size()).stream(), Stream.of(next))
        .toList();
  }

  /** The reading of the last reply that had words, if there was one. */
  public Optional<Reading> reading() {
    return last;
  }

  /**
   * The same, with nothing gathered any more: to be used once the persona was brought to mind,
   * which begins a new watch.
   */
  public Drift forgiven() {
    return new Drift(meter, List.of(), pull, meter.cusum(), last);
  }
}
