package dev.multitudes.examples.experiments;

import java.util.List;

/**
 * What came out of an experiment.
 *
 * @param number of the claim
 * @param claim in a few words
 * @param control what was done otherwise in the control
 * @param found what was measured
 * @param controls the same, in the same order, of the control
 * @param cause why nothing was measured; empty if something was
 */
public record Row(
    int number,
    String claim,
    String control,
    List<Measured> found,
    List<Measured> controls,
    String cause) {

  /** What to make of it. */
  public enum Verdict {
    /** All rules hold, and the control breaks one. */
    HOLDS,
    /** A rule does not hold. */
    FAILS,
    /** The control keeps all rules too, so they tell nothing. */
    BLIND,
    /** Nothing was measured. */
    INVALID
  }

  /** Copies the lists. */
  public Row {
    found = List.copyOf(found);
    controls = List.copyOf(controls);
  }

  static Row invalid(Experiment experiment, String cause) {
    return new Row(
        experiment.number(), experiment.claim(), experiment.control(), List.of(), List.of(), cause);
  }

  /** What to make of it. */
  public Verdict verdict() {
    if (!cause.isEmpty()) {
      return Verdict.INVALID;
    }
    if (!found.stream().allMatch(Measured::holds)) {
      return Verdict.FAILS;
    }
    return controls.stream().allMatch(Measured::holds) ? Verdict.BLIND : Verdict.HOLDS;
  }
}
