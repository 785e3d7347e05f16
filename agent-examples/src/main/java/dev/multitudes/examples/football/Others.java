package dev.multitudes.examples.football;

import java.util.List;

/** What the other team does while time passes. */
final class Others {

  /** How fast the goalkeeper walks along the goal line, m/s. Assumed. */
  private static final double WALK = 3;

  /** The goalkeeper wants to stand at this share of the ball's x. Assumed. */
  private static final double COVER = .25;

  /** But no further from the middle of the goal than this, m. Assumed. */
  private static final double COVER_MOST = 2.5;

  /** How fast defenders close on the ball, m/s. Assumed. */
  private static final double RUN = 4;

  /** They come no nearer to the ball than this, m. Assumed. */
  private static final double NEAREST = .8;

  /** The same play once these seconds have passed and the other team has moved. */
  static Pitch after(double seconds, Pitch pitch) {
    return pitch
        .withKeeper(Keeper.at(walked(pitch.keeper().x(), pitch.ball(), seconds)))
        .withDefenders(closed(pitch.defenders(), pitch.ball(), seconds));
  }

  private static double walked(double x, Spot ball, double seconds) {
    double wanted = Math.clamp(COVER * ball.x(), -COVER_MOST, COVER_MOST);
    double most = WALK * seconds;
    return x + Math.clamp(wanted - x, -most, most);
  }

  private static List<Spot> closed(List<Spot> defenders, Spot ball, double seconds) {
    return defenders.stream().map(defender -> closed(defender, ball, seconds)).toList();
  }

  private static Spot closed(Spot defender, Spot ball, double seconds) {
    double room = Math.max(0, defender.distanceTo(ball) - NEAREST);
    return defender.towards(ball, Math.min(RUN * seconds, room));
  }

  private Others() {}
}
