package dev.multitudes.examples.football;

import dev.multitudes.world.Chances;

/** Acts that try to keep the ball: how probably they do, and what the play is like afterwards. */
final class Possession {

  /** How far one dribble goes, m. Assumed, as all constants here. */
  static final double DRIBBLE = 3;

  /** How long it takes, s. */
  private static final double DRIBBLE_TIME = .75;

  /** How near a defender must be to the way of a dribble to take the ball, m. */
  private static final double DRIBBLE_DANGER = 1.2;

  /** Probability that a pass arrives if nobody is in its way. */
  private static final double PASS = .95;

  /** Speed of a passed ball, m/s. */
  private static final double PASS_SPEED = 15;

  /** How near a defender must be to the way of a pass to catch it, m. */
  private static final double PASS_DANGER = 1;

  /** How long the ball is held, s. */
  private static final double HOLD_TIME = 1;

  /** How near a defender must be to take a ball that is held, m. */
  private static final double HOLD_DANGER = 1.5;

  static Chances<Pitch> pass(Pitch pitch, Mate mate) {
    var lane = new Lane(pitch.ball(), mate.spot());
    double seconds = pitch.ball().distanceTo(mate.spot()) / PASS_SPEED;
    Pitch arrived = pitch.withBall(mate.spot()).receivedBy(mate.name());
    return keeping(PASS * escape(pitch, lane, PASS_DANGER), pitch, arrived, seconds);
  }

  static Chances<Pitch> dribble(Pitch pitch, Spot to) {
    var lane = new Lane(pitch.ball(), to);
    double kept = escape(pitch, lane, DRIBBLE_DANGER);
    return keeping(kept, pitch, pitch.withBall(to), DRIBBLE_TIME);
  }

  static Chances<Pitch> hold(Pitch pitch) {
    var spot = new Lane(pitch.ball(), pitch.ball());
    return keeping(escape(pitch, spot, HOLD_DANGER), pitch, pitch, HOLD_TIME);
  }

  private static Chances<Pitch> keeping(
      double probability, Pitch before, Pitch kept, double seconds) {
    return Chances.either(
        probability, Others.after(seconds, kept).ticked(), before.ended(Ending.TURNOVER));
  }

  private static double escape(Pitch pitch, Lane lane, double danger) {
    double kept = 1;
    for (Spot defender : pitch.defenders()) {
      double off = lane.distanceTo(defender);
      kept *= 1 - Math.exp(-off * off / (2 * danger * danger));
    }
    return kept;
  }

  private Possession() {}
}
