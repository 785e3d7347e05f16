package dev.multitudes.drift;

import java.util.Collection;

/**
 * A logistic curve fitted by penalised maximum likelihood with Newton's steps, where an adherence
 * between 0 and 1 counts as that share of a success. Levels are scaled to -1..1 inside.
 */
final class Logistic {
  // A curve through rungs that all hold and then all fail would be a step of infinite slope. A
  // slight prior on the slope (normal, deviation 10 on the scaled ladder) keeps it finite and
  // leaves
  // the middle where it is.
  private static final double PRIOR_PRECISION = .01;
  // So that the intercept of rungs that all hold stays finite too.
  private static final double INTERCEPT_PRECISION = 1e-4;
  private static final int STEPS = 200;
  private static final double SMALL = 1e-12;
  // The largest single step; a full one overshoots where the curve is flat.
  private static final double LONGEST = 2;
  private static final double FLAT = 1e-6;

  private final double centre;
  private final double scale;
  private double intercept;
  private double slope;

  private Logistic(double lowest, double highest) {
    this.centre = (lowest + highest) / 2;
    this.scale = (highest - lowest) / 2;
  }

  static Logistic fit(Collection<Rung> rungs, double lowest, double highest) {
    var curve = new Logistic(lowest, highest);
    for (int i = 0; i < STEPS && curve.step(rungs) > SMALL; i++) {
      // each step moves the curve
    }
    return curve;
  }

  private double step(Collection<Rung> rungs) {
    double a = -INTERCEPT_PRECISION * intercept;
    double b = -PRIOR_PRECISION * slope;
    double aa = INTERCEPT_PRECISION;
    double ab = 0;
    double bb = PRIOR_PRECISION;
    for (Rung rung : rungs) {
      double x = scaled(rung.level());
      double p = at(rung.level());
      a += rung.adherence() - p;
      b += (rung.adherence() - p) * x;
      aa += p * (1 - p);
      ab += p * (1 - p) * x;
      bb += p * (1 - p) * x * x;
    }
    double determinant = aa * bb - ab * ab;
    return move((bb * a - ab * b) / determinant, (aa * b - ab * a) / determinant);
  }

  private double move(double byIntercept, double bySlope) {
    double length = Math.max(Math.abs(byIntercept), Math.abs(bySlope));
    double shortened = Math.min(1, LONGEST / Math.max(length, SMALL));
    intercept += shortened * byIntercept;
    slope += shortened * bySlope;
    return length;
  }

  private double scaled(double level) {
    return (level - centre) / scale;
  }

  double at(double level) {
    return 1 / (1 + Math.exp(-intercept - slope * scaled(level)));
  }

  boolean falls() {
    return slope < -FLAT;
  }

  double middle() {
    return centre - scale * intercept / slope;
  }
}
