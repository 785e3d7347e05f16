package dev.multitudes.examples.experiments;

import java.util.List;

/** The experiments, in the order of the claims. */
public final class Experiments {
  private static final List<Experiment> ALL =
      List.of(
          new Claim1Multitude(),
          new Claim2Prevalence(),
          new Claim3Valley(),
          new Claim4Temporary(),
          new Claim5Hybrid(),
          new Claim6AssistantPull(),
          new Claim7Preamble(),
          new Claim8StyleAndGoal());

  /** The numbers of the claims. */
  public static List<Integer> numbers() {
    return ALL.stream().map(Experiment::number).toList();
  }

  /**
   * Makes an experiment. A model that fails makes it invalid, with the cause.
   *
   * @throws IllegalArgumentException if there is none of this number
   */
  public static Row row(int number, Lab lab) {
    Experiment experiment =
        ALL.stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no claim %d; there are %s".formatted(number, numbers())));
    try {
      return experiment.row(lab);
    } catch (Unmeasured e) {
      return Row.invalid(experiment, String.valueOf(e.getMessage()));
    }
  }

  private Experiments() {}
}
