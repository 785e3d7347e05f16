package dev.multitudes.examples.football;

import dev.multitudes.world.Chances;
import java.util.List;

/**
 * A shot at one side of the goal: how it may end, in closed form.
 *
 * @param pitch the moment of the shot, with the goalkeeper seen
 * @param side where it is aimed
 */
record Shot(Pitch pitch, Side side) {

  // The race between ball and goalkeeper is a common two-clock model: a reaction, then a dive. The
  // reach it gives for a penalty, 2.64 m or 72 % of half the goal, agrees with Bray's "unsaveable"
  // 28 to 30 % of a goal. All other constants are assumptions: a sound toy, not a forecast.

  /** Speed of the ball, m/s. Assumed. */
  private static final double SPEED = 24;

  /** Angular standard deviation of the aim of a player nobody presses, rad. Assumed. */
  private static final double AIM_ERROR = .045;

  /** A shot from nearer to the goal line than this is taken as one from here, m. Assumed. */
  private static final double LEAST_DEPTH = .1;

  /** How much one defender on top of the player adds to the aim error, as a share. Assumed. */
  private static final double PRESSURE = 1;

  /** Distance at which a defender's pressure has fallen to 1/e, m. Assumed. */
  private static final double PRESSURE_RANGE = 1.5;

  /** How far the goalkeeper reaches without diving, m. */
  private static final double STANDING_REACH = 1;

  /** How fast a dive extends the reach, m/s. Calibrated to Bray's share. */
  private static final double DIVE_SPEED = 6;

  /** How long the goalkeeper takes to react, s. */
  private static final double REACTION = .2;

  /** Probability that the goalkeeper holds a ball within reach. Assumed. */
  private static final double SAVE = .85;

  /** Probability that a defender right in the lane blocks the shot. Assumed. */
  private static final double BLOCK = .8;

  /** Standard deviation of the width a defender covers, m. Assumed. */
  private static final double BLOCK_WIDTH = .6;

  /** The distribution of the four ways in which a shot can end. */
  Chances<Ending> endings() {
    double through = unblocked();
    double onTarget = arrival().between(-Pitch.HALF_GOAL, Pitch.HALF_GOAL);
    double saved = SAVE * withinReach();
    return new Chances<>(
        List.of(
            new Chances.Case<>(through * (onTarget - saved), Ending.GOAL),
            new Chances.Case<>(through * saved, Ending.SAVED),
            new Chances.Case<>(through * (1 - onTarget), Ending.OFF_TARGET),
            new Chances.Case<>(1 - through, Ending.BLOCKED)));
  }

  /** The probability of a goal. */
  double goal() {
    return endings().expected(ending -> ending == Ending.GOAL ? 1 : 0);
  }

  private double unblocked() {
    var lane = new Lane(pitch.ball(), side.aim());
    double through = 1;
    for (Spot defender : pitch.defenders()) {
      if (lane.passes(defender)) {
        double off = lane.distanceTo(defender);
        through *= 1 - BLOCK * Math.exp(-off * off / (2 * BLOCK_WIDTH * BLOCK_WIDTH));
      }
    }
    return through;
  }

  /** Where on the goal line the ball arrives; the angle of the aim is linearised there. */
  private NormalDistribution arrival() {
    double way = distance();
    double depth = Math.max(LEAST_DEPTH, pitch.ball().y());
    return new NormalDistribution(side.aim().x(), aimError() * way * way / depth);
  }

  private double aimError() {
    double pressure = 0;
    for (Spot defender : pitch.defenders()) {
      double near = defender.distanceTo(pitch.ball()) / PRESSURE_RANGE;
      pressure += Math.exp(-near * near);
    }
    return AIM_ERROR * (1 + PRESSURE * pressure);
  }

  private double withinReach() {
    double x = pitch.keeper().x();
    return arrival()
        .between(Math.max(-Pitch.HALF_GOAL, x - reach()), Math.min(Pitch.HALF_GOAL, x + reach()));
  }

  /** How far from where the goalkeeper stands a ball can be saved when it arrives, m. */
  double reach() {
    double flight = distance() / SPEED;
    return STANDING_REACH + DIVE_SPEED * Math.max(0, flight - REACTION);
  }

  private double distance() {
    return pitch.ball().distanceTo(side.aim());
  }
}
