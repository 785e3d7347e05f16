package dev.multitudes.track;

import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.goal.Inference;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How sure an inferrer may be, as it proved where the goals were known.
 *
 * @param model what inferred: the name of a model, or of a reader without one
 * @param temperature of its probabilities, above 0; above 1 it had been too sure
 * @param sureEnough how probable a goal must be to be told, from 0 to 1
 * @param cases by how many labelled cases this was fitted
 */
public record Calibration(String model, double temperature, double sureEnough, int cases) {
  /** The share of wrong answers that is borne, among those that are given. */
  public static final double DEFAULT_TARGET = .1;

  private static final double LEAST = .1;
  private static final double MOST = 10;
  private static final double LEVEL = .95;
  private static final int STEPS = 100;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** Checks the ranges. */
  public Calibration {
    if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "A temperature must be above 0 but was %s; fit it anew".formatted(temperature));
    }
    if (!(sureEnough >= 0 && sureEnough <= 1)) {
      throw new IllegalArgumentException(
          "How probable a goal must be is from 0 to 1 but was " + sureEnough);
    }
  }

  /**
   * Fits the temperature, from .1 to 10, that makes the log loss of these cases least, and then the
   * least probability from which on answers err rarely enough: the upper bound of their rate of
   * errors (Clopper-Pearson, 95 %, one-sided) must not be above the target. It is .7 if there is
   * none; that takes at least 29 answers without an error for a target of .1. Among many
   * probabilities one may pass by luck: keep cases apart that were not fitted to.
   *
   * @param target the rate of errors that is borne, above 0 and below 1
   * @throws IllegalArgumentException if there is no case
   */
  public static Calibration fitted(String model, List<Graded> graded, double target) {
    if (!(target > 0 && target < 1)) {
      throw new IllegalArgumentException(
          "The target must be above 0 and below 1 but was " + target);
    }
    var raw = new Reliability(graded);
    double temperature = 1 / least(inverse -> raw.tempered(1 / inverse).logLoss());
    List<Graded> tempered = raw.tempered(temperature).cases();
    return new Calibration(model, temperature, sureEnough(tempered, target), graded.size());
  }

  /** Golden section: the log loss is convex in 1/T, so there is one valley. */
  private static double least(DoubleUnaryOperator loss) {
    double low = 1 / MOST;
    double high = 1 / LEAST;
    for (int i = 0; i < STEPS; i++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (loss.applyAsDouble(left) <= loss.applyAsDouble(right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }

  private static double sureEnough(List<Graded> cases, double target) {
    return cases.stream()
        .flatMap(one -> one.posterior().mostProbable().map(one.posterior()::of).stream())
        .sorted()
        .filter(probability -> Risk.of(cases, probability).bound() <= target)
        .findFirst()
        .orElse(GoalPosterior.SURE_ENOUGH);
  }

  /** How often answers err among these cases, taken as they are. */
  public Risk risk(List<Graded> asSure) {
    return Risk.of(asSure, sureEnough);
  }

  /**
   * How often answers err, and how often that may at most be.
   *
   * @param answered how many cases were answered with a goal
   * @param errors how many of these were wrong
   */
  public record Risk(int answered, int errors) {

    static Risk of(List<Graded> cases, double sureEnough) {
      List<Graded> answered =
          cases.stream().filter(one -> one.posterior().answer(sureEnough).isPresent()).toList();
      long errors =
          answered.stream()
              .filter(one -> !one.posterior().answer(sureEnough).equals(one.goal()))
              .count();
      return new Risk(answered.size(), (int) errors);
    }

    /** The upper bound of the rate of errors with 95 % confidence; 1 without answers. */
    public double bound() {
      return ClopperPearson.upper(errors, answered, LEVEL);
    }
  }

  /** The inference with this sureness; it is noted if another model than this made it. */
  public Inference applied(Inference inference) {
    Inference sure = inference.tempered(temperature).sureFrom(sureEnough);
    return inference
        .consulted()
        .map(asked -> asked.model())
        .filter(asked -> !asked.isEmpty() && !asked.equals(model))
        .map(asked -> sure.noting("calibrated for %s, but %s was asked".formatted(model, asked)))
        .orElse(sure);
  }
}
