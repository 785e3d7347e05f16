package dev.multitudes.testing.goal;

import dev.multitudes.testing.statistics.Tally;
import java.util.List;

/** Counts trials; those in which the environment broke are none. */
final class Tallying {

  static Tally of(List<Trial> trials) {
    Tally tally = Tally.NONE;
    for (Trial trial : trials) {
      tally = with(tally, trial);
    }
    return tally;
  }

  static Tally with(Tally tally, Trial trial) {
    return switch (trial.end()) {
      case SUCCESS -> tally.success();
      case FAILURE -> tally.failure();
      case NO_TRIAL -> tally;
    };
  }

  private Tallying() {}
}
