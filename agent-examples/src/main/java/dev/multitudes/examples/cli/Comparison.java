package dev.multitudes.examples.cli;

import dev.multitudes.examples.likeness.Likeness;
import dev.multitudes.reference.Directedness;
import dev.multitudes.reference.Distinguishability;
import dev.multitudes.reference.Divergence;
import dev.multitudes.reference.Meg;
import dev.multitudes.reference.Pursuit;
import dev.multitudes.reference.ReferenceGoalHolder;
import dev.multitudes.reference.TwoSample;

/**
 * What is told of a comparison, computed where it is told.
 *
 * @param likeness what was done
 * @param report what may be claimed
 * @param seed of the guesses whose an act is
 */
record Comparison<S extends Record, A>(
    Likeness<S, A> likeness, Distinguishability<S, A> report, long seed) {

  Pursuit pursuit() {
    return Pursuit.of(report.holder(), report.sample());
  }

  Directedness directedness() {
    return directedness(report.holder());
  }

  Directedness directedness(ReferenceGoalHolder<S, A> holder) {
    return Directedness.of(holder, report.sample());
  }

  Meg meg() {
    return meg(report.holder());
  }

  Meg meg(ReferenceGoalHolder<S, A> holder) {
    return Meg.of(holder, report.sample());
  }

  Divergence perfect() {
    return Divergence.between(report.sample(), report.holder().optimal(), report.sample().panel());
  }

  TwoSample guesses() {
    return TwoSample.of(report.sample(), report.bounded(), seed);
  }
}
